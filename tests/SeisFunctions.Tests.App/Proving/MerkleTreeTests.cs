using System.Security.Cryptography;
using SeisFunctions.Proving;

namespace SeisFunctions.Tests.Proving;

public sealed class MerkleTreeTests
{
    // The leaves and roots that implementations of Certificate Transparency test with.
    private static readonly string[] KnownLeaves =
    [
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    ];

    [Theory]
    [InlineData(0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData(1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    [InlineData(2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77")]
    [InlineData(4, "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4")]
    [InlineData(6, "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef")]
    [InlineData(7, "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c")]
    [InlineData(8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")]
    public void The_root_is_the_one_that_others_compute(int leaves, string root) =>
        Assert.Equal(
            root,
            Convert.ToHexStringLower(
                new MerkleTree(
                    KnownLeaves.Take(leaves).Select(leaf => MerkleTree.LeafHash(Convert.FromHexString(leaf)))
                ).Root
            )
        );

    [Fact]
    public void Every_leaf_of_every_tree_leads_to_its_root_and_to_no_root_from_another_place()
    {
        for (var size = 1; size <= 67; size++)
        {
            var leaves = LeavesOf(size);
            var tree = new MerkleTree(leaves);
            Assert.Equal(RootOf(leaves), tree.Root);
            for (var index = 0; index < size; index++)
            {
                var path = tree.PathOf(index);
                Assert.Equal(tree.Root, MerkleTree.RootOf(leaves[index], index, size, path));
                var elsewhere = (index + 1) % size;
                if (elsewhere != index)
                    Assert.NotEqual(tree.Root, MerkleTree.RootOf(leaves[index], elsewhere, size, path));
                Assert.Null(MerkleTree.RootOf(leaves[index], index, size, [.. path, leaves[0]]));
                if (path.Count > 0)
                    Assert.Null(MerkleTree.RootOf(leaves[index], index, size, [.. path.Skip(1)]));
            }

            Assert.Null(MerkleTree.RootOf(leaves[0], size, size, tree.PathOf(0)));
            Assert.Null(MerkleTree.RootOf(leaves[0], -1, size, tree.PathOf(0)));
        }
    }

    private static byte[][] LeavesOf(int count) =>
        [.. Enumerable.Range(0, count).Select(number => MerkleTree.LeafHash(BitConverter.GetBytes(number)))];

    // As RFC 9162 writes it down: the largest power of two below the number to the left.
    private static byte[] RootOf(ReadOnlySpan<byte[]> leaves)
    {
        if (leaves.Length == 1)
            return leaves[0];
        var left = 1;
        while (left * 2 < leaves.Length)
            left *= 2;
        return SHA256.HashData([1, .. RootOf(leaves[..left]), .. RootOf(leaves[left..])]);
    }
}
