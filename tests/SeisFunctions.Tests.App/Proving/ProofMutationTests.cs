using SeisFunctions.Proving;

namespace SeisFunctions.Tests.Proving;

public sealed class ProofMutationTests
{
    [Fact]
    public void Of_a_thousand_alterations_of_a_proof_or_its_file_every_one_is_told()
    {
        Assert.True(Holds(ProofMutation.Untouched.Proof, ProofMutation.Untouched.File));
        var mutations = ProofMutation.Of(1600).ToList();

        var passed = mutations.Where(one => Holds(one.Proof, one.File)).Select(one => one.What);

        Assert.Empty(passed);
    }

    [Fact]
    public void Whatever_single_byte_of_a_proof_is_another_one_is_told()
    {
        var proof = ProofMutation.Untouched.Proof;
        for (var at = 0; at < proof.Length; at++)
        {
            var altered = proof.ToArray();
            altered[at] ^= 1;
            Assert.False(Holds(altered, ProofMutation.Untouched.File), $"byte {at}");
        }
    }

    private static bool Holds(byte[] proof, byte[] file) =>
        ProofReader.Read(proof) is { } read
        && ProofCheck.Of(read, [("様式1.docx", SampleReceipts.Hash(file))], null, []).Holds;
}
