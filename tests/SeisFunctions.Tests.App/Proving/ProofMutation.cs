using SeisFunctions.Domain;
using SeisFunctions.Proving;

namespace SeisFunctions.Tests.Proving;

/// <summary>A proof and a file of its receipt, one of them altered; the same at every run.</summary>
/// <param name="What">How it was altered.</param>
/// <param name="Proof">Bytes of the proof.</param>
/// <param name="File">Bytes of the file.</param>
internal sealed record ProofMutation(string What, byte[] Proof, byte[] File)
{
    private static readonly IReadOnlyList<Submission> All = SampleReceipts.Of(47);

    private static readonly ReceiptProof Original = SampleReceipts.ProofOf(All[0], All);

    /// <summary>A proof and a file that nobody has altered.</summary>
    public static readonly (byte[] Proof, byte[] File) Untouched = (
        Original.ToJson(),
        SampleReceipts.FilesOf(0)[0].Content
    );

    /// <summary>So many, of each kind in turn.</summary>
    public static IEnumerable<ProofMutation> Of(int count)
    {
        var random = new Random(20260326);
        Func<Random, ProofMutation?>[] kinds =
        [
            ByteOfProof,
            ByteOfFile,
            Removal,
            Insertion,
            Cut,
            OrderOfPath,
            OrderOfFiles,
            PathWithout,
            PathWith,
            Clock,
            Deadline,
            Place,
            Size,
            OrderOfTree,
            TreeWithout,
            TreeWith,
        ];
        for (var made = 0; made < count;)
        {
            if (kinds[made % kinds.Length](random) is not { } mutation)
                continue;
            yield return mutation;
            made++;
        }
    }

    private static ProofMutation? ByteOfProof(Random random)
    {
        var (proof, file) = (Untouched.Proof.ToArray(), Untouched.File);
        var (at, change) = (random.Next(proof.Length), (byte)random.Next(1, 256));
        proof[at] ^= change;
        return new($"byte {at} of the proof changed by {change:x2}", proof, file);
    }

    private static ProofMutation? ByteOfFile(Random random)
    {
        var (proof, file) = (Untouched.Proof, Untouched.File.ToArray());
        var (at, change) = (random.Next(file.Length), (byte)random.Next(1, 256));
        file[at] ^= change;
        return new($"byte {at} of the file changed by {change:x2}", proof, file);
    }

    private static ProofMutation? Removal(Random random)
    {
        var (proof, at, length) = (Untouched.Proof, random.Next(Untouched.Proof.Length), random.Next(1, 70));
        return new($"{length} bytes left out at {at}", [.. proof[..at], .. proof.Skip(at + length)], Untouched.File);
    }

    private static ProofMutation? Insertion(Random random)
    {
        var (proof, at) = (Untouched.Proof, random.Next(Untouched.Proof.Length + 1));
        var inserted = (byte)random.Next(256);
        return new($"{inserted:x2} inserted at {at}", [.. proof[..at], inserted, .. proof[at..]], Untouched.File);
    }

    private static ProofMutation? Cut(Random random)
    {
        var length = random.Next(Untouched.File.Length);
        return new($"the file cut after {length} bytes", Untouched.Proof, Untouched.File[..length]);
    }

    private static ProofMutation? OrderOfPath(Random random)
    {
        var path = Original.Path.ToArray();
        var (one, other) = (random.Next(path.Length), random.Next(path.Length));
        (path[one], path[other]) = (path[other], path[one]);
        return one == other ? null : Of($"path {one} and {other} exchanged", Original with { Path = path });
    }

    private static ProofMutation? OrderOfFiles(Random random) =>
        Of(
            "files exchanged",
            Original with
            {
                Leaf = Original.Leaf with { Files = [.. Original.Leaf.Files.Reverse()] },
            }
        );

    private static ProofMutation? PathWithout(Random random)
    {
        var at = random.Next(Original.Path.Count);
        return Of(
            $"path {at} left out",
            Original with
            {
                Path = [.. Original.Path.Take(at), .. Original.Path.Skip(at + 1)],
            }
        );
    }

    private static ProofMutation? PathWith(Random random)
    {
        var (at, hash) = (random.Next(Original.Path.Count + 1), SampleReceipts.Hash($"{random.Next()}"));
        return Of(
            $"a hash inserted into the path at {at}",
            Original with
            {
                Path = [.. Original.Path.Take(at), hash, .. Original.Path.Skip(at)],
            }
        );
    }

    private static ProofMutation? Clock(Random random)
    {
        var by = TicksOf(random);
        return Of(
            $"received {by} ticks later",
            Original with
            {
                Leaf = Original.Leaf with { ReceivedAt = Original.Leaf.ReceivedAt.AddTicks(by) },
            }
        );
    }

    private static ProofMutation? Deadline(Random random)
    {
        var by = TicksOf(random);
        return Of(
            $"deadline {by} ticks later",
            Original with
            {
                Head = Original.Head with { Deadline = Original.Head.Deadline.AddTicks(by) },
            }
        );
    }

    private static ProofMutation? Place(Random random)
    {
        var index = random.Next(Original.Head.Leaves + 5);
        return index == Original.Index ? null : Of($"index {index}", Original with { Index = index });
    }

    private static ProofMutation? Size(Random random)
    {
        var leaves = random.Next(100);
        return leaves == Original.Head.Leaves
            ? null
            : Of($"{leaves} leaves", Original with { Head = Original.Head with { Leaves = leaves } });
    }

    // What the secretariat would have had to seal for the proof to hold: another tree with the published head.
    private static ProofMutation? OrderOfTree(Random random)
    {
        var leaves = SampleReceipts.TreeOf(All).Leaves.ToArray();
        var (one, other) = (random.Next(leaves.Length), random.Next(leaves.Length));
        (leaves[one], leaves[other]) = (leaves[other], leaves[one]);
        return one == other ? null : OfTree($"leaves {one} and {other} of the tree exchanged", leaves);
    }

    private static ProofMutation? TreeWithout(Random random)
    {
        var leaves = SampleReceipts.TreeOf(All).Leaves;
        var at = random.Next(leaves.Count);
        return at == Original.Index
            ? null
            : OfTree($"leaf {at} left out of the tree", [.. leaves.Take(at), .. leaves.Skip(at + 1)]);
    }

    private static ProofMutation? TreeWith(Random random)
    {
        var leaves = SampleReceipts.TreeOf(All).Leaves;
        var at = random.Next(leaves.Count + 1);
        return OfTree(
            $"a leaf put into the tree at {at}",
            [.. leaves.Take(at), SampleReceipts.Hash($"{random.Next()}"), .. leaves.Skip(at)]
        );
    }

    private static ProofMutation? OfTree(string what, IReadOnlyList<string> leaves)
    {
        var own = Original.Leaf.Hash;
        var tree = new MerkleTree(leaves.Select(Convert.FromHexString));
        var index = leaves.ToList().IndexOf(own);
        return Of(
            what,
            Original with
            {
                Index = index,
                Path = [.. tree.PathOf(index).Select(Convert.ToHexStringLower)],
                Head = Original.Head with
                {
                    Leaves = leaves.Count,
                    Root = Convert.ToHexStringLower(tree.Root),
                },
            }
        );
    }

    private static ProofMutation Of(string what, ReceiptProof proof) => new(what, proof.ToJson(), Untouched.File);

    // From one tick to a year, before or after.
    private static long TicksOf(Random random) =>
        (long)Math.Pow(10, random.NextDouble() * 14.5) * (random.Next(2) == 0 ? 1 : -1);
}
