// Loaded into the emulator before it starts (NODE_OPTIONS). Azurite looks through every row of a table for each row that is written or asked for; Azure keeps
// rows in the order of partition and row key. This gives the emulator that order, and nothing else: a condition on other columns still looks at every row
// of the range. Without it, what the emulator costs would hide what the app asks for, and 100,000 rows could not be filled in.
const Module = require('module');

const load = Module._load;
Module._load = function (name, ...rest) {
  const loaded = load.call(this, name, ...rest);
  if (/LokiTableMetadataStore$/.test(name) && loaded.default && !loaded.default.ordered) order(loaded.default);
  return loaded;
};

const keyOf = (partition, row) => partition + '\u0000' + row;

// One table: its rows by key, and their keys in order.
class Ordered {
  constructor() { this.rows = new Map(); this.keys = []; this.sorted = true; }

  insert(doc) {
    const key = keyOf(doc.PartitionKey, doc.RowKey);
    this.sorted = this.sorted && (this.keys.length === 0 || this.keys[this.keys.length - 1] < key);
    this.rows.set(key, doc);
    this.keys.push(key);
    return doc;
  }

  findOne({ PartitionKey, RowKey }) { return this.rows.get(keyOf(PartitionKey, RowKey)) ?? null; }

  update(doc) { this.rows.set(keyOf(doc.PartitionKey, doc.RowKey), doc); return doc; }

  remove(doc) {
    const key = keyOf(doc.PartitionKey, doc.RowKey);
    this.rows.delete(key);
    this.keys.splice(this.keys.indexOf(key), 1);
  }

  from(key) {
    if (!this.sorted) { this.keys.sort((a, b) => (a < b ? -1 : 1)); this.sorted = true; }
    let [low, high] = [0, this.keys.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.keys[middle] < key) low = middle + 1; else high = middle;
    }
    return low;
  }
}

// The bounds that a filter sets at its top, where it has them: PartitionKey eq, RowKey gt, ge, eq, lt.
function boundsOf(filter) {
  const text = (name, operator) => new RegExp(`${name} ${operator} '((?:[^']|'')*)'`).exec(filter ?? '')?.[1]?.replaceAll("''", "'");
  if (/ or /.test(filter ?? '')) return {};
  return { partition: text('PartitionKey', 'eq'), low: text('RowKey', 'eq') ?? text('RowKey', 'ge') ?? text('RowKey', 'gt'), high: text('RowKey', 'eq') ?? text('RowKey', 'le') ?? text('RowKey', 'lt') };
}

function order(Store) {
  Store.ordered = true;
  const generator = require(require.resolve('azurite/dist/src/table/persistence/LokiTableStoreQueryGenerator', { paths: [process.argv[1]] })).default;
  const tables = new Map();
  Store.prototype.getEntityCollection = function (account, table) {
    const name = `${account}$${table}`.toLowerCase();
    if (!tables.has(name)) tables.set(name, new Ordered());
    return tables.get(name);
  };
  Store.prototype.queryTableEntities = async function (context, account, table, options, nextPartition, nextRow) {
    const rows = this.getEntityCollection(account, table, context);
    const matches = generator.generateQueryForPersistenceLayer(options, context);
    const most = this.getMaxResultsOption(options);
    const { partition, low, high } = boundsOf(options.filter);
    const next = nextPartition === undefined ? '' : keyOf(this.decodeContinuationHeader(nextPartition), this.decodeContinuationHeader(nextRow) ?? '');
    const first = partition === undefined ? '' : keyOf(partition, low ?? '');
    const last = partition === undefined ? undefined : high === undefined ? partition + '\u0001' : keyOf(partition, high);
    const found = [];
    for (let at = rows.from(next > first ? next : first); at < rows.keys.length && found.length <= most; at++) {
      if (last !== undefined && rows.keys[at] > last) break;
      const row = rows.rows.get(rows.keys[at]);
      if (matches(row)) found.push(row);
    }
    const rest = this.adjustQueryResultforTop(found, most);
    return [found, rest.nextPartitionKeyResponse, rest.nextRowKeyResponse];
  };
}
