using SeisFunctions.Domain;
using SeisFunctions.Domain.Faq;

namespace SeisFunctions.Tests.Faq;

/// <summary>What acts make of an entry of the list of questions and answers.</summary>
public sealed class FaqEntryTests
{
    private const string Id = "0123456789abcdef0123456789abcdef";

    private static readonly DateTimeOffset Day = new(2026, 3, 10, 1, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<string, FaqText> Texts = new()
    {
        ["a"] = new("応募要件", 10, "同意書は必要ですか。", "申請時には必要ありません。"),
        ["b"] = new("応募要件", 10, "同意書は必要ですか。", "採択後に提出していただきます。"),
        ["c"] = new("応募要件", 20, "同意書は必要ですか。", "採択後に提出していただきます。"),
    };

    [Fact]
    public void An_entry_is_read_by_nobody_before_it_is_released()
    {
        var entry = After(Written("a"))!;

        Assert.False(entry.IsPublic);
        Assert.Null(entry.Released);
    }

    [Fact]
    public void A_change_is_read_by_nobody_before_it_is_released_and_what_was_released_stays()
    {
        var entry = After(Written("a"), Act(ActKind.Release), Written("b"))!;

        Assert.True(entry.IsPublic);
        Assert.False(entry.IsUpToDate);
        Assert.Equal(Texts["a"], entry.Released);
        Assert.Null(entry.ChangedAt);
    }

    [Fact]
    public void A_released_change_of_the_answer_tells_when_it_was_changed_and_when_it_was_released_first()
    {
        var entry = After(Written("a"), Act(ActKind.Release), Written("b"), Act(ActKind.Release))!;

        Assert.Equal(Texts["b"], entry.Released);
        Assert.Equal((Day.AddHours(2), Day.AddHours(4)), (entry.ReleasedAt, entry.ChangedAt));
    }

    [Fact]
    public void Another_order_alone_is_no_changed_answer()
    {
        var entry = After(Written("b"), Act(ActKind.Release), Written("c"), Act(ActKind.Release))!;

        Assert.Equal(20, entry.Released!.Order);
        Assert.Null(entry.ChangedAt);
    }

    [Fact]
    public void What_is_taken_back_is_read_by_nobody_until_it_is_released_again()
    {
        var withdrawn = After(Written("a"), Act(ActKind.Release), Act(ActKind.Discard))!;
        var again = After(Written("a"), Act(ActKind.Release), Act(ActKind.Discard), Act(ActKind.Release))!;

        Assert.False(withdrawn.IsPublic);
        Assert.True(again.IsPublic);
        Assert.Null(again.ChangedAt);
    }

    [Fact]
    public void Where_its_texts_are_erased_there_is_no_entry() =>
        Assert.Null(FaqEntry.Of(Id, [Written("a") with { Number = 1 }], new Dictionary<string, FaqText>()));

    [Fact]
    public void Topics_stand_where_their_first_entry_stands_and_entries_by_their_order()
    {
        FaqEntry[] entries = [Entry("様式", 30), Entry("応募要件", 40), Entry("応募要件", 10), Entry("様式", 20)];

        var topics = FaqEntry.InOrder(entries, entry => entry.Text);

        Assert.Equal(["応募要件", "様式"], topics.Select(topic => topic.Key));
        Assert.Equal([10, 40, 20, 30], topics.SelectMany(topic => topic).Select(entry => entry.Text.Order));
    }

    private static FaqEntry Entry(string topic, int order) =>
        new()
        {
            Id = SubmissionId.Derive($"{topic}{order}"),
            Text = new(topic, order, "問", "答"),
            TextId = "t",
            Author = "花子",
            WrittenAt = Day,
        };

    private static AuditEntry Written(string text) =>
        Act(ActKind.Draft) with
        {
            Arguments = new() { Text = text },
        };

    private static AuditEntry Act(ActKind kind) => new(Day, "花子", kind, FaqEntry.SubjectOf(Id), null, null);

    // Each an hour after the one before it.
    private static FaqEntry? After(params AuditEntry[] acts) =>
        FaqEntry.Of(
            Id,
            acts.Select((act, index) => act with { Number = index + 1, At = Day.AddHours(index + 1) }),
            Texts
        );
}
