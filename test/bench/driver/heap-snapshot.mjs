const LONGEST_PATH = 40;

/** A V8 heap snapshot: flat arrays of nodes and edges, described by `snapshot.meta`. */
export class HeapSnapshot {
  static async take({ protocol }) {
    const chunks = [];
    const listen = ({ chunk }) => chunks.push(chunk);
    protocol.on('HeapProfiler.addHeapSnapshotChunk', listen);
    await protocol.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
    protocol.off('HeapProfiler.addHeapSnapshotChunk', listen);
    return new HeapSnapshot(JSON.parse(chunks.join('')));
  }

  #nodes;
  #edges;
  #strings;
  #edgeTypes;
  #nodeSize;
  #edgeSize;
  #nameField;
  #sizeField;
  /** Index of the first edge of each node; one entry more than there are nodes. */
  #firstEdges;
  #parents;
  #parentEdges;

  constructor({ snapshot, nodes, edges, strings }) {
    const { node_fields: nodeFields, edge_fields: edgeFields, edge_types: edgeTypes } = snapshot.meta;
    this.#nodes = nodes;
    this.#edges = edges;
    this.#strings = strings;
    this.#edgeTypes = edgeTypes[0];
    this.#nodeSize = nodeFields.length;
    this.#edgeSize = edgeFields.length;
    this.#nameField = nodeFields.indexOf('name');
    this.#sizeField = nodeFields.indexOf('self_size');
    this.#indexEdges(nodeFields.indexOf('edge_count'));
    this.#walk();
  }

  #indexEdges(countField) {
    const count = this.#nodes.length / this.#nodeSize;
    this.#firstEdges = new Int32Array(count + 1);
    for (let node = 0; node < count; node++)
      this.#firstEdges[node + 1] = this.#firstEdges[node] + this.#nodes[node * this.#nodeSize + countField];
  }

  /** Breadth first from the roots, weak edges left out: the parent of a node lies on its shortest path. */
  #walk() {
    const count = this.#firstEdges.length - 1;
    this.#parents = new Int32Array(count).fill(-1);
    this.#parentEdges = new Int32Array(count);
    this.#parents[0] = 0;
    const queue = [0];
    for (const node of queue) {
      for (let edge = this.#firstEdges[node]; edge < this.#firstEdges[node + 1]; edge++) {
        if (this.#typeOf(edge) === 'weak') continue;
        const target = this.#edges[edge * this.#edgeSize + 2] / this.#nodeSize;
        if (this.#parents[target] >= 0) continue;
        this.#parents[target] = node;
        this.#parentEdges[target] = edge;
        queue.push(target);
      }
    }
  }

  #typeOf(edge) {
    return this.#edgeTypes[this.#edges[edge * this.#edgeSize]];
  }

  #nameOf(node) {
    return this.#strings[this.#nodes[node * this.#nodeSize + this.#nameField]];
  }

  #labelOf(edge) {
    const type = this.#typeOf(edge);
    const label = this.#edges[edge * this.#edgeSize + 1];
    return type === 'element' || type === 'hidden' ? `[${label}]` : `${type} ${this.#strings[label].slice(0, 60)}`;
  }

  #pathTo(node) {
    const path = [];
    for (let at = node; at !== 0 && path.length < LONGEST_PATH; at = this.#parents[at])
      path.push(`${this.#nameOf(at).slice(0, 80)} ← ${this.#labelOf(this.#parentEdges[at])}`);
    return path;
  }

  /** How many reachable objects there are of each name, and their bytes. */
  weighByName() {
    const weights = new Map();
    for (let node = 1; node < this.#parents.length; node++) {
      if (this.#parents[node] < 0) continue;
      const name = this.#nameOf(node).slice(0, 80);
      const weight = weights.get(name) ?? { count: 0, bytes: 0 };
      weight.count++;
      weight.bytes += this.#nodes[node * this.#nodeSize + this.#sizeField];
      weights.set(name, weight);
    }
    return weights;
  }

  /** Objects whose name matches, those that are kept in the same way together; the most frequent first. */
  pathsTo(pattern) {
    const groups = new Map();
    for (let node = 1; node < this.#parents.length; node++) {
      if (this.#parents[node] < 0 || !pattern.test(this.#nameOf(node))) continue;
      const path = this.#pathTo(node);
      const key = path.slice(1).join('\n').replace(/\d+/g, '#');
      const group = groups.get(key) ?? { count: 0, path };
      group.count++;
      groups.set(key, group);
    }
    return [...groups.values()].sort((one, other) => other.count - one.count);
  }
}
