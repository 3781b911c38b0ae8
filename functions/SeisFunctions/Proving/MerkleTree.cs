using System.Security.Cryptography;

namespace SeisFunctions.Proving;

/// <summary>
/// A Merkle tree over leaves that are hashed already, as RFC 9162 section 2.1 has it: SHA-256, 0x00 before a leaf, 0x01
/// before two nodes; the last node of a row goes up by itself where it has no partner. Pure.
/// </summary>
public sealed class MerkleTree
{
    private const byte LeafPrefix = 0,
        NodePrefix = 1;

    private readonly List<byte[][]> _rows;

    /// <summary>The tree over leaves in this order.</summary>
    public MerkleTree(IEnumerable<byte[]> leaves)
    {
        _rows = [[.. leaves]];
        while (_rows[^1].Length > 1)
            _rows.Add([.. _rows[^1].Chunk(2).Select(Above)]);
    }

    /// <summary>Its root; that of no leaves is the hash of nothing.</summary>
    public byte[] Root => _rows[^1] is [var root] ? root : SHA256.HashData([]);

    /// <summary>The hash of a leaf.</summary>
    public static byte[] LeafHash(ReadOnlySpan<byte> leaf) => SHA256.HashData([LeafPrefix, .. leaf]);

    /// <summary>The inclusion proof of one leaf: what stands beside the way from it to the root, bottom up.</summary>
    public IReadOnlyList<byte[]> PathOf(int leaf) =>
        [
            .. _rows
                .Select((row, height) => (Row: row, Beside: (leaf >> height) ^ 1))
                .Where(one => one.Beside < one.Row.Length)
                .Select(one => one.Row[one.Beside]),
        ];

    /// <summary>
    /// The root that a leaf and its path lead to in a tree of this size; null where no such tree has such a path.
    /// </summary>
    public static byte[]? RootOf(byte[] leaf, int index, int size, IReadOnlyList<byte[]> path)
    {
        if (index < 0 || index >= size)
            return null;
        var (hash, taken) = (leaf, 0);
        for (var (node, last) = (index, size - 1); last > 0; node >>= 1, last >>= 1)
        {
            if (node == last && node % 2 == 0)
                continue;
            if (taken == path.Count)
                return null;
            var beside = path[taken++];
            hash = node % 2 == 0 ? NodeHash(hash, beside) : NodeHash(beside, hash);
        }

        return taken == path.Count ? hash : null;
    }

    private static byte[] Above(byte[][] pair) => pair is [var left, var right] ? NodeHash(left, right) : pair[0];

    private static byte[] NodeHash(byte[] left, byte[] right) => SHA256.HashData([NodePrefix, .. left, .. right]);
}
