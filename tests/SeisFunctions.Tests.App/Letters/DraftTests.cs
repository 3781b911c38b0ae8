using SeisFunctions.Domain;
using SeisFunctions.Domain.Senders;

namespace SeisFunctions.Tests.Letters;

/// <summary>What acts make of a letter that an officer writes, what it rests on, and what answers it.</summary>
public sealed class DraftTests
{
    private const string Id = "0123456789abcdef0123456789abcdef",
        Answered = "00000000000000000000000000000001",
        Later = "00000000000000000000000000000002";

    private static readonly DateTimeOffset Noon = new(2026, 3, 20, 3, 0, 0, TimeSpan.Zero);

    private static readonly LetterGround Ground = new()
    {
        Applicant = "13",
        Newest = "a b",
        Items = "1",
    };

    [Fact]
    public void A_draft_is_its_last_writers_and_once_it_is_released_nobody_changes_it_any_more()
    {
        AuditEntry[] acts =
        [
            Entry(1, ActKind.Draft, "事務局 花子", "text1"),
            Entry(2, ActKind.Draft, "事務局 次郎", "text2"),
            Entry(3, ActKind.Release, "事務局 次郎", "text2"),
            Entry(4, ActKind.Draft, "事務局 花子", "text3"),
            Entry(5, ActKind.Discard, "事務局 花子", null),
        ];

        var drafted = ActFold.Of(null, "13", Id, acts[..2])!;
        var released = ActFold.Of(drafted, "13", Id, acts)!;

        Assert.Equal(
            (LetterState.Draft, "事務局 次郎", "text2", LetterKind.Question, Answered, Noon.AddDays(2)),
            (drafted.State, drafted.Author, drafted.Draft, drafted.Kind, drafted.SubmissionId, drafted.AnswerBy)
        );
        Assert.True(drafted.IsTask);
        Assert.False(drafted.IsAwaiting);
        Assert.Equal((LetterState.Queued, "text2", Noon.AddHours(3), 3), (released.State, released.Draft, released.CreatedAt, released.ActsFolded));
        Assert.True(released.IsAwaiting);
        Assert.Equal(released, ActFold.Of(null, "13", Id, acts));
        Assert.Same(released, ActFold.Of(released, "13", Id, acts));
    }

    [Fact]
    public void A_draft_of_a_round_is_approved_as_it_is_written_until_that_is_taken_back_or_it_is_written_anew()
    {
        var drafted = Entry(1, ActKind.Draft, "事務局 花子", "text1");
        drafted = drafted with { Arguments = drafted.Arguments with { Round = Answered, RoundKind = "results" } };
        var approved = Entry(2, ActKind.Approve, "事務局 次郎", null);
        var stopped = Entry(3, ActKind.Stop, "事務局 次郎", null);
        var revised = Entry(3, ActKind.Draft, "事務局 次郎", "text2");

        var draft = ActFold.Of(null, "13", Id, [drafted, approved])!;

        Assert.Equal((LetterState.Draft, "事務局 次郎"), (draft.State, draft.Approval?.By));
        Assert.False(draft.IsTask);
        Assert.Null(ActFold.Of(draft, "13", Id, [drafted, approved, stopped])!.Approval);
        var anew = ActFold.Of(draft, "13", Id, [drafted, approved, revised])!;
        Assert.Equal((null, "text2", Answered), (anew.Approval, anew.Draft, anew.Round));
        // A draft that stands alone is released by its writer, and approved by nobody.
        Assert.Null(ActFold.Of(null, "13", Id, [Entry(1, ActKind.Draft, "事務局 花子", "text1"), approved])!.Approval);
    }

    [Fact]
    public void A_draft_that_is_given_up_is_not_released_any_more()
    {
        AuditEntry[] acts =
        [
            Entry(1, ActKind.Draft, "事務局 花子", "text1"),
            Entry(2, ActKind.Discard, "事務局 花子", null),
            Entry(3, ActKind.Release, "事務局 花子", "text1"),
        ];

        Assert.Equal(LetterState.Discarded, ActFold.Of(null, "13", Id, acts)!.State);
        Assert.Null(ActFold.Of(null, "13", Id, [Entry(1, ActKind.Resend, "事務局 花子", null)]));
    }

    [Fact]
    public void Whatever_a_draft_rests_on_stops_it_where_it_has_changed_and_says_so()
    {
        Assert.Null(Ground.ChangedBy(Ground with { }));
        (LetterGround Now, string Told)[] changes =
        [
            (Ground with { Applicant = null }, "申請者としての取扱い"),
            (Ground with { Withdrawn = true }, "取り下げられました"),
            (Ground with { AfterDeadline = true }, "締切を過ぎました"),
            (Ground with { Sent = "letter-13-1" }, "ほかの通知を先に送信"),
            (Ground with { Settled = true }, "対応済みになりました"),
            (Ground with { Selection = "Selected 1" }, "選定の内容が変わりました"),
            (Ground with { Revision = 2 }, "申請の内容が変わりました"),
            (Ground with { Newest = "a c" }, "新しい提出又は連絡が届きました"),
            (Ground with { Items = "2" }, "不足している提出物又は指摘事項）が変わりました"),
        ];
        foreach (var (now, told) in changes)
            Assert.Contains(told, Ground.ChangedBy(now), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_officer_changed_is_told_line_by_line()
    {
        var text = new DraftText
        {
            To = "",
            Subject = "Re: お尋ね",
            TemplateSubject = "Re: お尋ね",
            Body = "一行目\n二行目を改めた\n三行目\n加えた行\n",
            TemplateBody = "一行目\r\n二行目\r\n三行目\r\n",
        };

        Assert.Equal(
            [(false, "二行目"), (true, "二行目を改めた"), (true, "加えた行")],
            text.Changes.Select(change => (change.Added, change.Line))
        );
        Assert.Empty((text with { Body = text.TemplateBody }).Changes);
        Assert.Equal(2_002, TextChange.Of(string.Concat(Enumerable.Repeat("前\n", 1_001)), string.Concat(Enumerable.Repeat("後\n", 1_001))).Count);
    }

    [Theory]
    [InlineData("a mail that refers to it", true, "dx@pref.example.lg.jp", SenderStanding.Own, 1, true)]
    [InlineData("the addressee's next mail", false, "DX@pref.example.lg.jp", SenderStanding.Own, 1, true)]
    [InlineData("the addressee's mail before it", false, "dx@pref.example.lg.jp", SenderStanding.Own, -1, false)]
    [InlineData("a colleague's mail about something", false, "nosei@pref.example.lg.jp", SenderStanding.Own, 1, false)]
    [InlineData("a stranger's mail that refers to it", true, "dx@free.example.com", SenderStanding.Held, 1, false)]
    public void A_letter_is_answered_by(
        string what,
        bool refers,
        string from,
        SenderStanding standing,
        int hours,
        bool answers
    )
    {
        var letter = ActFold.Of(
            null,
            "13",
            Id,
            [Entry(1, ActKind.Draft, "事務局 花子", "text"), Entry(2, ActKind.Release, "事務局 花子", "text")]
        )! with
        {
            To = "dx@pref.example.lg.jp",
        };

        var answer = LetterAnswer.Of(letter, Placed(letter, refers, from, standing, letter.CreatedAt.AddHours(hours)));

        Assert.True(answers == (answer is not null), what);
        if (answers)
            Assert.Equal((Later, refers), (answer!.SubmissionId, answer.Refers));
    }

    [Theory]
    [InlineData("the contact's mail that refers to it", true, "DX@pref.example.lg.jp", true)]
    [InlineData("the contact's next mail", false, "dx@pref.example.lg.jp", true)]
    [InlineData("a stranger's mail that refers to it", true, "dx@free.example.com", false)]
    public void A_letter_to_a_contact_that_has_sent_nothing_is_answered_by_it_alone_although_nobody_has_confirmed_it(
        string what,
        bool refers,
        string from,
        bool answers
    )
    {
        var drafted = Entry(1, ActKind.Draft, "事務局 花子", "text");
        drafted = drafted with { Arguments = drafted.Arguments with { Submission = null } };
        var letter = ActFold.Of(null, "13", Id, [drafted, Entry(2, ActKind.Release, "事務局 花子", "text")])! with
        {
            To = "dx@pref.example.lg.jp",
        };

        var placed = Placed(letter, refers, from, SenderStanding.Held, letter.CreatedAt.AddHours(1));

        Assert.True(answers == (LetterAnswer.Of(letter, placed) is not null), what);
    }

    [Fact]
    public void What_is_left_of_a_round_ends_by_itself_and_what_an_officer_gives_up_does_not()
    {
        var prepared = new AuditEntry(Noon, "事務局 花子", ActKind.Prepare, AuditEntry.OfRound(Id), null, null)
        {
            Number = 1,
        };
        var ended = prepared with { At = Noon.AddDays(4), By = AuditEntry.Machine, Act = ActKind.Discard, Number = 2 };

        Assert.Equal(Noon.AddDays(4), ActFold.Of(null, Id, [prepared, ended])!.PassedAt);
        Assert.Null(ActFold.Of(null, Id, [prepared, ended with { By = "事務局 次郎" }])!.PassedAt);
    }

    private static Placement Placed(
        Letter letter,
        bool refers,
        string from,
        SenderStanding standing,
        DateTimeOffset receivedAt
    ) =>
        new(
            new()
            {
                Id = Later,
                ReceiptNumber = "2",
                ReceivedAt = receivedAt,
                StoredAt = receivedAt,
                Source = SubmissionSource.Imap,
                RawSha256 = "",
                RawSize = 0,
                OnTime = true,
                State = SubmissionState.NeedsReview,
                Kind = SubmissionKind.Correspondence,
                Applicant = "13",
                From = from,
            },
            SubmissionReading.None with
            {
                AnsweredLetters = refers ? [new(letter.Applicant, letter.Id)] : [],
            },
            Counts: false,
            HeldAfterClosing: false,
            ChangesClosed: false,
            Testing.Sample.Call.Schedule,
            [],
            new(from, standing, IsUpload: false, AnswersUs: refers, [])
        );

    private static AuditEntry Entry(int number, ActKind kind, string by, string? text) =>
        new(Noon.AddHours(number), by, kind, AuditEntry.OfLetter("13", Id), null, null)
        {
            Number = number,
            Arguments = new()
            {
                Kind = LetterKind.Question,
                Submission = Answered,
                Text = text,
                AnswerBy = Noon.AddDays(2),
                Ground = Ground,
            },
        };
}
