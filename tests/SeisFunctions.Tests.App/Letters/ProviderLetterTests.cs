using SeisFunctions.Acknowledging;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Hosting;
using SeisFunctions.Storing;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Letters;

/// <summary>
/// What providers learn of each candidate that they have chosen, and candidates of their providers: 「支援地域候補に選定されても支援を受けること
/// ができない場合があります」.
/// </summary>
public sealed class ProviderLetterTests
{
    private const string Gap = DraftText.Gap;

    private static readonly DateTimeOffset Noon = new(2026, 5, 18, 3, 0, 0, TimeSpan.Zero);

    private static readonly CallDefinition Call = CallLoader.Load(
        Path.Combine(AppContext.BaseDirectory, "Calls", "seis-r8-providers", "call.json"),
        CallOptions.FurtherFaults
    );

    [Fact]
    public void 採択結果_採択された候補地域と採択に至らなかった候補地域をそれぞれ挙げる() =>
        Compare("adopted", Result(Row(SelectionDecision.Selected, ["20"], "20", "39")));

    [Fact]
    public void 採択結果_不採択は応募した候補地域の全てを挙げる() =>
        Compare("not-adopted", Result(Row(SelectionDecision.NotSelected, [], "20", "39")));

    [Fact]
    public void 採択結果_保留は決定していない候補地域を挙げる() =>
        Compare("adoption-on-hold", Result(Row(SelectionDecision.OnHold, [], "20")));

    [Fact]
    public void A_provider_that_is_adopted_for_all_that_it_has_chosen_reads_of_no_other()
    {
        var letter = Result(Row(SelectionDecision.Selected, ["20"], "20"));

        Assert.DoesNotContain("採択に至らなかった", letter.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(Gap, letter.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SelectionDecision.Selected)]
    [InlineData(SelectionDecision.NotSelected)]
    [InlineData(SelectionDecision.OnHold)]
    public void What_no_machine_can_tell_a_candidate_by_is_a_gap_for_a_person(SelectionDecision decision)
    {
        string[] adopted = decision == SelectionDecision.Selected ? ["20"] : [];

        Assert.Contains(Gap, Result(Row(decision, adopted, "20") with { UnclearCandidates = 1 }).Body, StringComparison.Ordinal);
        Assert.Contains(Gap, Result(Row(decision, adopted, "20", "99")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_that_a_person_has_read_as_a_candidate_and_adopted_leaves_no_gap()
    {
        var letter = Result(Row(SelectionDecision.Selected, ["32"]) with { UnclearCandidates = 1 });

        Assert.Contains("・島根県", letter.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(Gap, letter.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void The_lines_that_an_officer_leaves_in_a_draft_name_the_candidates_and_the_providers()
    {
        var row = Row(SelectionDecision.Selected, ["20", "39"], "20", "39");

        Assert.Equal(
            ["　結　果　採択（長野県、高知県）"],
            new ResultWriter(new(Call), Call).OutcomeLines(LetterKind.Selected, new(row.Code, row.Name, ""), CandidateResult.Of(row, Call))
        );
        Assert.Equal(
            ["　伴走支援事業者　見本財団"],
            new ResultWriter(new(Sample.Call), Sample.Call).ProviderLines(LetterKind.ProviderAdopted, Sample.Call.Applicant("32")!, ["見本財団"])
        );
    }

    [Fact]
    public void 伴走支援事業者の採択結果_採択あり() =>
        Compare("provider-adopted", OfCandidate(LetterKind.ProviderAdopted, null, "株式会社見本コンサルティング"));

    [Fact]
    public void 伴走支援事業者の採択結果_採択なし() => Compare("no-provider", OfCandidate(LetterKind.NoProvider, null));

    [Fact]
    public void 伴走支援事業者の採択結果_先の通知に代わるものはそのことを伝える() =>
        Compare("provider-adopted-instead", OfCandidate(LetterKind.ProviderAdopted, Noon, "見本財団"));

    private static void Compare(string name, (string Subject, string Body) letter) =>
        Snapshot.Equal($"Letters/{name}.txt", $"件名：{letter.Subject}\n\n{letter.Body}");

    private static (string Subject, string Body) OfCandidate(
        LetterKind kind,
        DateTimeOffset? replaced,
        params string[] providers
    ) => new ResultWriter(new(Sample.Call), Sample.Call).Provider(kind, Sample.Call.Applicant("32")!, providers, replaced);

    private static (string Subject, string Body) Result(ApplicationRow row) =>
        new ResultWriter(new(Call), Call).Result(
            row.Selection!.Decision switch
            {
                SelectionDecision.Selected => LetterKind.Selected,
                SelectionDecision.NotSelected => LetterKind.NotSelected,
                _ => LetterKind.OnHold,
            },
            new(row.Code, row.Name, ""),
            row.Selection.Reason,
            CandidateResult.Of(row, Call),
            [],
            null
        );

    private static ApplicationRow Row(
        SelectionDecision decision,
        IReadOnlyList<string> adopted,
        params IReadOnlyList<string> chosen
    ) =>
        Rows.Eligible("8000000000001", "株式会社見本コンサルティング") with
        {
            Candidates = chosen,
            Selection = new(decision, "評価会の結果による", "事務局 花子", Noon, 1) { Candidates = adopted },
        };
}
