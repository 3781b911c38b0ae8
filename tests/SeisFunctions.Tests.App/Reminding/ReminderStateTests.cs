using System.Collections.ObjectModel;
using SeisFunctions.Acknowledging;
using SeisFunctions.Acknowledging.Rounds;
using SeisFunctions.Desk;
using SeisFunctions.Desk.Reminding;
using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Tests.Reminding;

/// <summary>What the page of reminders says of applicants, of a day, and of drafts that cannot go out.</summary>
public sealed class ReminderStateTests
{
    private static readonly Letter Draft = new()
    {
        Id = SubmissionId.Derive("reminder"),
        Applicant = "27",
        Kind = LetterKind.ReminderToSubmit,
        State = LetterState.Draft,
        CreatedAt = JapanTime.Unknown,
        Round = SubmissionId.Derive("round"),
    };

    private static readonly Letter Sent = Draft with { State = LetterState.Sent };
    private static readonly Letter GivenUp = Draft with { State = LetterState.Discarded };

    [Fact]
    public void An_applicant_whose_only_submission_waits_is_told_of_with_the_reason()
    {
        var counts = Counts with { Heard = ["27"], Late = ["28", "30"], Unreadable = ["27", "30"] };

        Assert.Equal(
            (null, "保留中の提出があるため、案内しません。"),
            (DeadlineLetters.For("27", counts).Kind, DeadlineLetters.For("27", counts).Against?.Title)
        );
        Assert.Equal("期限後に届いた提出があるため、案内しません。", DeadlineLetters.For("28", counts).Against?.Title);
        Assert.Equal("読み取れない提出があるため、案内しません。", DeadlineLetters.For("30", counts).Against?.Title);
        Assert.Equal("読み取れない提出あり", Labels.OfNoApplication("30", counts).Text);
        Assert.Equal((LetterKind.ReminderToSubmit, null), DeadlineLetters.For("29", counts));
        Assert.Equal(["29"], ((string[])["27", "28", "29", "30"]).Where(counts.IsSilent));
    }

    [Fact]
    public void A_day_of_which_a_part_was_not_sent_says_how_many()
    {
        Letter[] partly = [Sent, GivenUp with { Applicant = "28" }, Draft with { Applicant = "29" }];

        Assert.Equal("一部は送信していません（2件）", ReminderStates.OfPast(partly).Text);
        Assert.Equal("一部は送信していません（1件）", ReminderStates.OfToday(partly[..2]).Text);
    }

    [Fact]
    public void A_day_of_which_all_was_sent_says_so_also_where_a_draft_was_written_again()
    {
        Assert.Equal("終了（送信の手続きをしました）", ReminderStates.OfPast([GivenUp, Sent]).Text);
        Assert.Equal("送信の手続きをしました", ReminderStates.OfToday([GivenUp, Sent]).Text);
        Assert.Equal("送らずに過ぎました", ReminderStates.OfPast([GivenUp]).Text);
    }

    [Fact]
    public void A_draft_that_cannot_go_out_is_a_task_alone_and_no_part_of_the_task_of_its_round()
    {
        var (waiting, faulty) = (ListsOf(Draft), ListsOf(Draft with { Reason = "申請の内容が変わりました。" }));

        Assert.Equal((1, 0), (In(waiting, LetterRow.Unapproved), In(waiting, LetterRow.Tasks)));
        Assert.Equal((0, 1), (In(faulty, LetterRow.Unapproved), In(faulty, LetterRow.Tasks)));

        static IReadOnlyList<string> ListsOf(Letter letter) => LetterRow.ListsOf(letter);
        static int In(IReadOnlyList<string> lists, string list) =>
            lists.Count(key => key.StartsWith(TableList.Key(list, ""), StringComparison.Ordinal));
    }

    private static RegisterCounts Counts { get; } =
        new(
            JapanTime.Unknown,
            ReadOnlyDictionary<SubmissionState, int>.Empty,
            [],
            ReadOnlyDictionary<ApplicationStatus, int>.Empty,
            ReadOnlyDictionary<ApplicationStatus, int>.Empty,
            ReadOnlyDictionary<string, StatusPair>.Empty
        );
}
