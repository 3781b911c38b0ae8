using System.Text;
using SeisFunctions.Domain;
using SeisFunctions.Proving;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Proving;

/// <summary>What a proof of receipt proves, and what it tells of others.</summary>
public sealed class ProofTests
{
    private static readonly IReadOnlyList<Submission> All = SampleReceipts.Of(47);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(47)]
    [InlineData(200)]
    public void The_proof_of_every_receipt_holds_with_its_files(int count)
    {
        var all = SampleReceipts.Of(count);
        foreach (var (number, received) in all.Index())
        {
            var proof = ProofReader.Read(SampleReceipts.ProofOf(received, all).ToJson());

            Assert.True(Check(proof!, number).Holds);
        }
    }

    [Fact]
    public void The_order_in_which_receipts_are_found_does_not_matter() =>
        Assert.Equal(
            SampleReceipts.TreeOf(All).Head,
            SampleReceipts.TreeOf(All.OrderBy(one => one.ReceiptNumber, StringComparer.Ordinal)).Head
        );

    [Fact]
    public void What_came_late_is_no_leaf_and_has_no_proof_and_what_came_in_the_last_instant_has()
    {
        var (last, late) = (
            SampleReceipts.Of(100, SampleReceipts.Schedule.Deadline),
            SampleReceipts.Of(101, SampleReceipts.Schedule.Deadline.AddTicks(1))
        );
        var receipts = new SealedReceipts(SampleReceipts.TreeOf([.. All, last, late]), null);

        Assert.Equal(48, receipts.Tree.Leaves.Count);
        Assert.NotNull(receipts.ProofOf(last));
        Assert.Null(receipts.ProofOf(late));
    }

    [Fact]
    public void What_a_person_states_about_the_time_of_receipt_changes_no_leaf()
    {
        var filed = All[3] with
        {
            ReceivedAt = All[3].ReceivedAt.AddDays(-1),
            Filing = new(All[3].ReceivedAt, "郵送", "事務局 花子", "郵便事故のため", All[3].ReceivedAt),
        };

        Assert.Equal(
            SampleReceipts.TreeOf(All).Head,
            SampleReceipts.TreeOf([.. All.Take(3), filed, .. All.Skip(4)]).Head
        );
    }

    [Fact]
    public void A_receipt_that_is_ruled_out_or_becomes_correspondence_keeps_its_proof()
    {
        var receipts = new SealedReceipts(SampleReceipts.TreeOf(All), null);

        Assert.NotNull(
            receipts.ProofOf(
                All[5] with
                {
                    State = SubmissionState.Rejected,
                    Kind = SubmissionKind.Correspondence,
                    Applicant = null,
                }
            )
        );
    }

    [Fact]
    public void When_personal_data_is_erased_the_others_proofs_hold_and_the_erased_one_can_be_given_no_more()
    {
        var receipts = new SealedReceipts(SampleReceipts.TreeOf(All), null);

        Assert.Null(receipts.ProofOf(All[7].WithoutPersons()));
        Assert.True(Check(receipts.ProofOf(All[8])!, 8).Holds);
    }

    [Fact]
    public void A_damaged_row_is_no_leaf() =>
        Assert.Equal(46, SampleReceipts.TreeOf([.. All.Skip(1), All[0] with { IsDamaged = true }]).Leaves.Count);

    [Fact]
    public void A_proof_tells_nothing_of_the_others()
    {
        var proof = Encoding.UTF8.GetString(SampleReceipts.ProofOf(All[9], All).ToJson());

        foreach (var other in All.Where(one => one.Id != All[9].Id))
        {
            Assert.DoesNotContain(other.ReceiptNumber, proof, StringComparison.Ordinal);
            Assert.DoesNotContain(other.Salt!, proof, StringComparison.Ordinal);
            Assert.All(other.Attachments, file => Assert.DoesNotContain(file.Sha256, proof, StringComparison.Ordinal));
        }

        Assert.DoesNotContain("様式", proof, StringComparison.Ordinal);
        // Whoever guesses all of another's receipt but its salt finds no hash of the path.
        Assert.DoesNotContain(
            (ReceiptLeaf.Of(SampleReceipts.Call, All[10])! with { Salt = new('0', 64) }).Hash,
            proof,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_is_hashed_is_what_the_page_of_the_format_tells()
    {
        var leaf = ReceiptLeaf.Of(SampleReceipts.Call, All[0])!;

        Assert.Equal(
            $"SeisFunctions receipt 1\nsalt {leaf.Salt}\ncall seis-r8\nreceipt {leaf.ReceiptNumber}\n"
                + $"received 2026-03-26T08:00:00.0000000Z\nfile {leaf.Files[0]}\nfile {leaf.Files[1]}\n",
            Encoding.UTF8.GetString(leaf.Encode())
        );
        var head = SampleReceipts.TreeOf(All).Head;
        Assert.Equal(
            "SeisFunctions receipts 1\ncall seis-r8\ndeadline 2026-03-26T08:00:00.0000000Z\n"
                + $"leaves 47\nroot {head.Root}\n",
            Encoding.UTF8.GetString(head.Encode())
        );
    }

    [Fact]
    public void The_example_on_the_page_of_the_format_gives_the_hashes_that_stand_there()
    {
        var page = File.ReadAllText(Repository.Path("docs", "proof.md"));
        var leaf = new ReceiptLeaf(
            "seis-r8",
            "7K3MPR4W",
            new(2026, 3, 20, 1, 0, 0, TimeSpan.Zero),
            [new('a', 64), new('b', 64)],
            new('1', 64)
        );
        var head = new TreeHead("seis-r8", SampleReceipts.Schedule.Deadline, 1, leaf.Hash);

        Assert.Contains(Encoding.UTF8.GetString(leaf.Encode()), page, StringComparison.Ordinal);
        Assert.Contains($"`{leaf.Hash}`", page, StringComparison.Ordinal);
        Assert.Contains(Encoding.UTF8.GetString(head.Encode()), page, StringComparison.Ordinal);
        Assert.Contains($"`{head.Hash}`", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_failure_says_which_of_the_facts_fails()
    {
        var proof = SampleReceipts.ProofOf(All[0], All);

        Assert.Equal([ProofFactKind.File], Failing(ProofCheck.Of(proof, [("別.docx", new('0', 64))], null, [])));
        Assert.Equal(
            [ProofFactKind.Tree],
            Failing(Check(proof with { Leaf = proof.Leaf with { ReceivedAt = All[0].ReceivedAt.AddTicks(-1) } }))
        );
        Assert.Equal(
            [ProofFactKind.Tree, ProofFactKind.InTime],
            Failing(Check(proof with { Leaf = proof.Leaf with { ReceivedAt = All[0].ReceivedAt.AddTicks(1) } }))
        );
        Assert.Equal(
            [ProofFactKind.Head],
            Failing(Check(proof with { Head = proof.Head with { Deadline = proof.Head.Deadline.AddDays(1) } }))
        );
        Assert.Equal([ProofFactKind.Published], Failing(ProofCheck.Of(proof, Files(0), new('0', 64), [])));
        Assert.Equal([ProofFactKind.Stamped], Failing(Check(proof with { Timestamp = [1, 2, 3] })));
    }

    [Fact]
    public void A_proof_forged_as_a_whole_agrees_with_itself_and_not_with_the_published_value()
    {
        var forged = SampleReceipts.ProofOf(
            All[0] with
            {
                ReceivedAt = All[0].ReceivedAt.AddDays(-1),
            },
            [All[0] with { ReceivedAt = All[0].ReceivedAt.AddDays(-1) }, .. All.Skip(1)]
        );

        Assert.True(Check(forged).Holds);
        Assert.Equal(
            [ProofFactKind.Published],
            Failing(ProofCheck.Of(forged, Files(0), SampleReceipts.TreeOf(All).Head.Hash, []))
        );
    }

    [Fact]
    public void Without_a_file_nothing_says_that_it_is_unaltered()
    {
        var check = ProofCheck.Of(SampleReceipts.ProofOf(All[0], All), [], null, []);

        Assert.False(check.Holds);
        Assert.Empty(Failing(check));
    }

    [Fact]
    public void A_row_that_is_altered_after_the_closing_is_told_by_the_comparison()
    {
        var tree = SampleReceipts.TreeOf(All);
        var progress = new CallProgress { ClosedAt = SampleReceipts.Schedule.Deadline.AddMinutes(6) };

        Assert.True(ReceiptComparison.Of(tree, progress, SampleReceipts.Schedule, All).Agrees);
        var found = SampleReceipts.Of(99, SampleReceipts.Schedule.Deadline) with
        {
            StoredAt = progress.ClosedAt.Value.AddHours(1),
        };
        Assert.True(ReceiptComparison.Of(tree, progress, SampleReceipts.Schedule, [.. All, found]).Agrees);
        var erased = ReceiptComparison.Of(
            tree,
            progress,
            SampleReceipts.Schedule,
            [.. All.Skip(2), All[1].WithoutPersons()]
        );
        Assert.Equal((2, 0), (erased.Gone, erased.Unknown.Count));
        var altered = All[0] with { ReceivedAt = All[0].ReceivedAt.AddSeconds(-1) };
        Assert.Equal(
            [altered.ReceiptNumber],
            ReceiptComparison.Of(tree, progress, SampleReceipts.Schedule, [altered, .. All.Skip(1)]).Unknown
        );
    }

    private static IReadOnlyList<(string, string)> Files(int number) =>
        [.. SampleReceipts.FilesOf(number).Select(file => (file.Name, SampleReceipts.Hash(file.Content)))];

    private static ProofCheck Check(ReceiptProof proof, int number = 0) =>
        ProofCheck.Of(proof, Files(number), null, []);

    private static IEnumerable<ProofFactKind> Failing(ProofCheck check) =>
        check.Facts.Where(fact => fact.Holds == false).Select(fact => fact.Kind);
}
