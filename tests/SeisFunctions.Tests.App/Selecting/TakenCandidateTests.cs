using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Hosting;
using SeisFunctions.Querying;
using SeisFunctions.Selecting;
using SeisFunctions.Storing;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Selecting;

/// <summary>「1つの候補地域につき採択する事業者は1者」.</summary>
public sealed class TakenCandidateTests
{
    private const string Nagano = "20",
        Kochi = "39";

    private static readonly DateTimeOffset At = new(2026, 4, 1, 10, 0, 0, TimeSpan.FromHours(9));

    private static readonly CallDefinition Call = CallLoader.Load(
        Path.Combine(AppContext.BaseDirectory, "Calls", "seis-r8-providers", "call.json"),
        CallOptions.FurtherFaults
    );

    [Fact]
    public void A_candidate_is_taken_by_another_that_is_adopted_for_it_and_not_by_ones_own_adoption()
    {
        ApplicationRow[] rows = [Row("1", "見本財団", Nagano), Row("2", "見本研究会", Kochi)];

        Assert.Equal(
            new("長野県", "見本財団", "見本財団の採択は、事務局 花子が令和8年4月1日（水）10時00分に記録しました"),
            TakenCandidate.For(Call, "2", [Kochi, Nagano], rows)
        );
        Assert.Null(TakenCandidate.For(Call, "1", [Nagano], rows));
        Assert.Equal("見本研究会", TakenCandidate.For(Call, "1", [Nagano, Kochi], rows)?.Adopted);
        Assert.Null(TakenCandidate.For(Sample.Call, "2", [Nagano], rows));
    }

    [Fact]
    public void A_candidate_whose_adopted_applicant_has_changed_since_is_not_shown_as_settled()
    {
        var row = Row("1", "見本財団", Nagano);
        string? NoteOn(ApplicationRow one) =>
            CandidateLine.Of(Call, [one]).Single(line => line.Key == Nagano).Note(isClosed: true);

        Assert.Null(NoteOn(row));
        Assert.Equal(
            "採択の再確認が必要",
            NoteOn(row with { StatusAfterDeadline = ApplicationStatus.Withdrawn })
        );
    }

    private static ApplicationRow Row(string code, string name, string candidate)
    {
        var row = Rows.Eligible(code, name) with { Candidates = [candidate] };
        return row with
        {
            Selection = new(SelectionDecision.Selected, "専門家の評価による", "事務局 花子", At, 1)
            {
                Standing = row.Standing,
                Candidates = [candidate],
            },
        };
    }
}
