using SeisFunctions.Domain;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Selecting;

/// <summary>An applicant was told a result, and the selection has changed since: somebody has to tell it.</summary>
public sealed class ToldSelectionsTests
{
    private static readonly DateTimeOffset Told = Sample.Call.Schedule.Deadline.AddDays(3);

    private static readonly Selection Selected = new(
        SelectionDecision.Selected,
        "要件を全て満たすため",
        "事務局 花子",
        Told.AddDays(-1),
        1
    );

    private static readonly Letter First = new()
    {
        Id = "1",
        Applicant = "13",
        Kind = LetterKind.Selected,
        State = LetterState.Sent,
        CreatedAt = Told,
        Ground = new() { Selection = LetterGround.OfSelection(Selected) },
    };

    [Fact]
    public void Who_was_told_that_it_is_selected_is_a_task_once_that_is_undone_and_none_once_it_is_decided_again()
    {
        Assert.Empty(Changed([First], Selected));

        var undone = Assert.Single(Changed([First], null));

        Assert.True(undone.IsTask);
        Assert.True(undone.CanBeHandled);
        Assert.Equal("", undone.Overtaken!.Selection);
        Assert.Empty(Changed([undone], null));
        var again = Assert.Single(Changed([undone], Selected with { By = "事務局 次郎", At = Told.AddDays(2) }));
        Assert.False(again.IsTask);
    }

    [Fact]
    public void It_is_no_task_any_more_once_a_newer_result_has_gone_out()
    {
        var now = Selected with { Decision = SelectionDecision.NotSelected, Reason = "要件を確認したところ満たさないため" };
        var overtaken = Assert.Single(Changed([First], now));
        var newer = First with
        {
            Id = "2",
            Kind = LetterKind.NotSelected,
            State = LetterState.Draft,
            CreatedAt = Told.AddDays(1),
            Ground = new() { Selection = LetterGround.OfSelection(now) },
        };

        Assert.Empty(Changed([overtaken, newer], now));
        var told = Assert.Single(Changed([overtaken, newer with { State = LetterState.Queued }], now));

        Assert.Equal(("1", false), (told.Id, told.IsTask));
    }

    [Fact]
    public void What_an_officer_has_dealt_with_is_a_task_again_only_once_something_else_is_decided()
    {
        var handled = Assert.Single(Changed([First], null)) with { Handled = LetterState.Sent };
        Assert.False(handled.IsTask);

        Assert.Empty(Changed([handled], null));
        Assert.True(Assert.Single(Changed([handled], Selected with { Decision = SelectionDecision.OnHold })).IsTask);
    }

    [Theory]
    [InlineData(LetterState.Draft, false)]
    [InlineData(LetterState.Discarded, false)]
    [InlineData(LetterState.Suppressed, false)]
    [InlineData(LetterState.Sent, true)]
    public void What_never_went_out_or_whose_application_is_withdrawn_has_told_nothing(LetterState state, bool isWithdrawn) =>
        Assert.Empty(ToldSelections.Changed([First with { State = state }], null, isWithdrawn, Told));

    private static IReadOnlyList<Letter> Changed(IEnumerable<Letter> letters, Selection? selection) =>
        ToldSelections.Changed(letters, selection, isWithdrawn: false, Told.AddDays(2));
}
