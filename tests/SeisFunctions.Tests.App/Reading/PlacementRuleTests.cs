using SeisFunctions.Domain;
using SeisFunctions.Domain.Collections;
using SeisFunctions.Domain.Senders;
using SeisFunctions.Forms;

namespace SeisFunctions.Tests.Reading;

/// <summary>
/// The table of placing, rule by rule: each case differs from a submission that is in order by what stands in its line.
/// </summary>
public sealed class PlacementRuleTests
{
    private static readonly PlacementCase InOrder = new()
    {
        IsForm = true,
        Applicant = "13",
        OnTime = true,
        Early = false,
        FoundAfterClosing = false,
        Assigned = false,
        Admitted = false,
        Settled = false,
        Standing = SenderStanding.Own,
        Hold = null,
    };

    private static readonly PlacementCase Late = InOrder with { OnTime = false };
    private static readonly PlacementCase Found = InOrder with { FoundAfterClosing = true };
    private static readonly PlacementCase Early = InOrder with { Early = true };
    private static readonly PlacementCase Stranger = InOrder with
    {
        Standing = SenderStanding.Held,
        Hold = HoldReason.SenderUnknown,
    };
    private static readonly PlacementCase Unfiled = Late with
    {
        Standing = SenderStanding.Held,
        Hold = HoldReason.Filing,
    };
    private static readonly PlacementCase Letter = InOrder with { IsForm = false };

    public static TheoryData<string, string, bool> Cases() =>
        new(Table.Select(one => (one.Case, one.Rule, one.Counts)));

    private static IReadOnlyList<(string Case, PlacementCase Placed, string Rule, bool Counts)> Table { get; } =
    [
        ("in order", InOrder, "in order", true),
        ("unproved", InOrder with { Standing = SenderStanding.Unproved }, "in order", true),
        ("late", Late, "late", false),
        (
            "late, of a stranger",
            Late with
            {
                Standing = SenderStanding.Held,
            },
            "late",
            false
        ),
        ("late and assigned", Late with { Assigned = true }, "late", false),
        ("late and admitted", Late with { Admitted = true }, "in order", true),
        ("late, admitted, of nobody", Late with { Admitted = true, Applicant = null }, "no applicant", false),
        ("a filing without its time", Unfiled, "sender held", false),
        ("a filing without its time, of nobody", Unfiled with { Applicant = null }, "no applicant", false),
        ("of nobody", InOrder with { Applicant = null }, "no applicant", false),
        ("found after the closing", Found, "found after the closing", false),
        ("found and assigned", Found with { Assigned = true }, "in order", true),
        ("found and admitted", Found with { Admitted = true }, "in order", true),
        ("of a stranger", Stranger, "sender held", false),
        (
            "of an accepted stranger",
            Stranger with
            {
                Standing = SenderStanding.Accepted,
                Hold = null,
            },
            "in order",
            true
        ),
        ("too early", Early, "too early", false),
        ("too early and assigned", Early with { Assigned = true }, "in order", true),
        ("too early and admitted", Early with { Admitted = true }, "in order", true),
        ("a route test", Letter with { IsTest = true }, "route test", false),
        ("a route test, late, of a stranger", Stranger with { IsForm = false, IsTest = true, OnTime = false }, "route test", false),
        (
            "a route test with a form filled in",
            Letter with { IsTest = true, IsFilledTest = true },
            "a route test that may be an application or ask something",
            false
        ),
        (
            "a route test that may ask something",
            Letter with { IsTest = true, IsTestThatMayAsk = true },
            "a route test that may be an application or ask something",
            false
        ),
        (
            "a route test with a form filled in, or that may ask something, settled",
            Letter with { IsTest = true, IsFilledTest = true, IsTestThatMayAsk = true, Settled = true },
            "route test",
            false
        ),
        ("correspondence", Letter, "correspondence", false),
        ("correspondence, late, of nobody", Letter with { OnTime = false, Applicant = null }, "correspondence", false),
        ("correspondence that is settled", Letter with { Settled = true }, "correspondence that is settled", false),
        (
            "what is collected, in order",
            Letter with
            {
                Collected = Collected([]),
            },
            "what is collected, in order",
            false
        ),
        (
            "what is collected and differs",
            Letter with
            {
                Collected = Collected(["「合意日」が記入されていません。"]),
            },
            "correspondence",
            false
        ),
        ("a submission called settled", Stranger with { Settled = true }, "sender held", false),
    ];

    private static CollectedOutcome Collected(IReadOnlyList<string> differences)
    {
        var file = new CollectedFile(0, "別紙-1.docx", FileFormat.Word, CollectedSign.Form, ["memorandum1"]);
        var due = new DueItem("memorandum1", "別紙-1 覚書", "131016", "千代田区", DateTimeOffset.UnixEpoch);
        return new(new("1", DateTimeOffset.UnixEpoch, [file]), [new(file, due, differences)], Waits: false);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_first_rule_that_applies_decides_whether_a_submission_counts(string name, string rule, bool counts)
    {
        var decided = PlacementRule.Of(Table.Single(one => one.Case == name).Placed);

        Assert.Equal((rule, counts), (decided.Name, decided.Counts));
    }

    [Fact]
    public void Every_rule_decides_a_case_of_the_table() =>
        Assert.Equal(
            PlacementRule.All.Select(rule => rule.Name).Order(),
            Table.Select(one => one.Rule).Distinct().Order()
        );

    [Fact]
    public void What_counts_is_read_and_waits_nowhere_but_in_its_application_and_what_is_late_is_nothing_else() =>
        Assert.All(PlacementRule.All, rule =>
        {
            Assert.True(!rule.Counts || rule.State == SubmissionState.Read);
            Assert.Equal(rule.Name == "late", rule.State == SubmissionState.Late);
        });

    [Fact]
    public void Without_an_applicant_a_submission_waits_for_that_and_not_for_its_sender()
    {
        Assert.Equal(HoldReason.SenderUnknown, Stranger.Waits);
        Assert.Null((Stranger with { Applicant = null }).Waits);
        Assert.Null((Stranger with { IsForm = false }).Waits);
        Assert.Equal(HoldReason.Filing, (Unfiled with { Applicant = null }).Waits);
    }
}
