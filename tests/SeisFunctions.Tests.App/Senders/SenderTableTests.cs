using SeisFunctions.Domain;
using SeisFunctions.Domain.Senders;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Senders;

/// <summary>The table of docs/senders.md, cell by cell: what the page says is what the rules do.</summary>
public sealed class SenderTableTests
{
    private const string Mine = "dx@pref.example.lg.jp",
        Another = "nosei@pref.example.lg.jp";

    public static TheoryData<string, string, string, string[]> Rows => SenderTable.Rows;

    [Fact]
    public void The_page_has_a_row_for_every_address_proof_and_acceptance() =>
        Assert.Equal(
            from owner in Enum.GetValues<AddressOwner>()
            from proof in Enum.GetValues<SenderProof>()
            from acceptance in Enum.GetValues<AcceptedSender>()
            select (owner, proof, acceptance),
            Rows.SelectMany(row => Combinations(row.Data.Item1, row.Data.Item2, row.Data.Item3)).Order()
        );

    [Theory]
    [MemberData(nameof(Rows))]
    public void Every_cell_is_what_the_rules_do(string owners, string proofs, string acceptances, string[] cells)
    {
        foreach (var (owner, proof, acceptance) in Combinations(owners, proofs, acceptances))
        {
            var (standing, hold) = SenderRules.Of(owner, proof, acceptance);
            Assert.Equal(
                $"{owner} {proof} {acceptance}: {string.Join(" | ", cells)}",
                $"{owner} {proof} {acceptance}: {string.Join(" | ", new[] { Begins(standing, hold), Adds(standing, hold), Replaces(standing, hold, Mine), Replaces(standing, hold, Another) })}"
            );
        }
    }

    private static string Begins(SenderStanding standing, HoldReason? hold) =>
        Comes(standing, hold, Another, stands: []) is "counts" ? "begins" : Held(hold);

    private static string Adds(SenderStanding standing, HoldReason? hold) =>
        Comes(standing, hold, Another, stands: "form2") is "counts" ? "adds" : Held(hold);

    private static string Replaces(SenderStanding standing, HoldReason? hold, string address) =>
        Comes(standing, hold, address, stands: "form1") switch
        {
            "counts" => "replaces",
            { } waits => waits,
            null => Held(hold),
        };

    private static string Held(HoldReason? hold) => $"held, `{Holds.Of(hold!.Value).Code}`";

    // 様式1 of this sender, after an own and proved one from the first address has brought the forms that stand. Null: it
    // comes to no application.
    private static string? Comes(SenderStanding standing, HoldReason? hold, string address, params string[] stands)
    {
        if (standing == SenderStanding.Held)
            return null;
        Assert.Null(hold);
        Contribution[] all =
        [
            .. stands.Length == 0
                ? Array.Empty<Contribution>()
                : [Of("first", 0, new(Mine, SenderStanding.Own, IsUpload: false, AnswersUs: false, []), stands)],
            Of("second", 1, new(address, standing, IsUpload: false, AnswersUs: false, []), "form1"),
        ];
        var part = Fold.Of(Sample.Forms.Applicant("東京都"), all, Readings(all), ["form1", "form2"])
            .Parts.Single(one => one.SubmissionId == "second");
        return part.State == FormPartState.Current ? "counts" : $"waits, `{Holds.Of(part.Hold!.Value).Code}`";
    }

    private static Contribution Of(string id, int minute, ContributionSender sender, params string[] forms) =>
        new(id, Sample.Midway.AddMinutes(minute), [.. forms.Select(form => new ContributedForm(form, id))])
        {
            Sender = sender,
        };

    private static Dictionary<string, SubmissionReading> Readings(IEnumerable<Contribution> contributions) =>
        contributions.ToDictionary(
            one => one.SubmissionId,
            one =>
                SubmissionReading.None with
                {
                    Forms =
                    [
                        .. one.Forms.Select(form => new FormVersion(
                            one.SubmissionId,
                            one.ReceivedAt,
                            "f",
                            form.Sha256,
                            new(form.FormId, form.FormId, null, [], [], [])
                        )),
                    ],
                }
        );

    private static IEnumerable<(AddressOwner, SenderProof, AcceptedSender)> Combinations(
        string owners,
        string proofs,
        string acceptances
    ) =>
        from owner in Words<AddressOwner>(owners)
        from proof in Words<SenderProof>(proofs)
        from acceptance in acceptances == "any"
            ? Enum.GetValues<AcceptedSender>()
            : acceptances
                .Split('、', ',')
                .Select(word =>
                    word.Trim() switch
                    {
                        "–" => AcceptedSender.No,
                        "where proved" => AcceptedSender.WhereProved,
                        "also without proof" => AcceptedSender.AlsoWithoutProof,
                        "this submission" => AcceptedSender.ThisSubmission,
                        var other => throw new InvalidOperationException($"'{other}' is no acceptance."),
                    }
                )
        select (owner, proof, acceptance);

    private static T[] Words<T>(string text)
        where T : struct, Enum =>
        text == "any"
            ? Enum.GetValues<T>()
            : [.. text.Split(',').Select(word => Enum.Parse<T>(word.Trim(), ignoreCase: true))];
}
