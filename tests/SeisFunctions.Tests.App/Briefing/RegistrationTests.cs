using SeisFunctions.Domain;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Briefing;

/// <summary>What counts of several entries with one address, and what acts make of them.</summary>
public sealed class RegistrationTests
{
    private const string Id = "0123456789abcdef0123456789abcdef";

    private static readonly DateTimeOffset Start = Sample.Midway;

    [Fact]
    public void The_newest_entry_of_a_person_counts_and_the_earlier_ones_are_kept()
    {
        var twice = Registration.With(Registration.With(null, Id, Entry("見本 花子")), Id, Entry("見本 華子", 1));

        Assert.Equal("見本 華子", twice.Current.Name);
        Assert.Equal(["見本 花子", "見本 華子"], twice.Entries.Select(entry => entry.Name));
        Assert.Equal((2, Start), (twice.Count, twice.FirstAt));
        Assert.False(twice.AsksAgain);
    }

    [Fact]
    public void What_an_officer_has_entered_stands_whatever_its_person_enters_later_and_is_told()
    {
        var corrected = Folded(Registration.With(null, Id, Entry("見本 花子")), Register(1, "text"));
        var again = Registration.With(corrected, Id, Entry("悪戯 次郎", 60));

        Assert.Equal("訂正 花子", again.Current.Name);
        Assert.Equal("事務局 花子", again.Current.By);
        Assert.False(corrected.AsksAgain);
        Assert.True(again.AsksAgain);
    }

    [Fact]
    public void A_registration_that_is_removed_stays_removed_until_an_officer_enters_it_again()
    {
        var removed = Folded(Registration.With(null, Id, Entry("見本 花子")), Remove(1));
        var again = Registration.With(removed, Id, Entry("見本 花子", 60));
        var back = Folded(again, Remove(1), Register(2, "text"));

        Assert.False(removed.HasSeat);
        Assert.False(again.HasSeat);
        Assert.True(again.AsksAgain);
        Assert.True(back.HasSeat);
        Assert.Equal(2, back.ActsFolded);
    }

    [Fact]
    public void Who_was_told_last_of_the_meeting_that_is_set_again_need_not_be_told_and_who_was_told_another_one_need()
    {
        var (one, other) = (Meeting("https://meet.example.jp/1"), Meeting("https://meet.example.jp/2"));
        var set = BriefingFold.Of(
            new(),
            [Set(1, "one"), Set(2, "other"), Set(3, "one")],
            new Dictionary<string, BriefingMeeting> { ["one"] = one, ["other"] = other }
        );
        var person = Registration.With(null, Id, Entry("見本 花子"));

        Assert.Equal((3, one.Url), (set.Meeting!.Number, set.Meeting.Url));
        Assert.True(set.HasTold(person with { Told = 1 }));
        Assert.False(set.HasTold(person with { Told = 2 }));
        Assert.False(set.HasTold(person));

        static BriefingMeeting Meeting(string url) => new() { Url = url };
        static AuditEntry Set(int number, string text) =>
            new(Start, "事務局 花子", ActKind.SetMeeting, AuditEntry.OfBriefing, null, null)
            {
                Number = number,
                Arguments = new() { Text = text },
            };
    }

    [Fact]
    public void An_officer_who_leaves_a_registration_removed_has_settled_it_until_its_person_enters_something_more()
    {
        var removed = Folded(Registration.With(null, Id, Entry("見本 花子")), Register(1, "text"), Remove(2));
        var again = Registration.With(removed, Id, Entry("見本 花子", 11));
        var left = Folded(again, Remove(3) with { At = Start.AddMinutes(12) });

        Assert.True(again.AsksAgain);
        Assert.False(left.AsksAgain);
        Assert.True(Registration.With(left, Id, Entry("見本 花子", 13)).AsksAgain);
    }

    [Fact]
    public void What_an_officer_must_look_at_is_counted_by_what_changes()
    {
        var removed = Folded(Registration.With(null, Id, Entry("見本 花子")), Remove(1));
        var again = Registration.With(removed, Id, Entry("見本 花子", 60));
        var progress = new BriefingProgress().Counting(removed, again);

        Assert.Equal(1, progress.Again);
        Assert.Equal(1, progress.Counting(again, Registration.With(again, Id, Entry("見本 花子", 61))).Again);
        Assert.Equal(0, progress.Counting(again, Folded(again, Remove(1), Register(2, "text"))).Again);
    }

    [Fact]
    public void Acts_that_are_followed_already_change_nothing()
    {
        var once = Folded(null, Register(1, "text"));

        Assert.Same(once, Folded(once, Register(1, "text")));
    }

    [Fact]
    public void However_often_somebody_enters_something_the_row_stays_small_and_an_officers_entry_is_kept()
    {
        var row = Folded(Registration.With(null, Id, Entry("見本 花子")), Register(1, "text"));
        for (var minutes = 2; minutes < 100; minutes++)
            row = Registration.With(row, Id, Entry("見本 花子", minutes));

        Assert.Equal((Registration.MostEntries, 100), (row.Entries.Count, row.Count));
        Assert.Equal("訂正 花子", row.Current.Name);
    }

    [Fact]
    public void Seats_and_what_is_due_are_counted_by_what_changes()
    {
        var seated = Registration.With(null, Id, Entry("見本 花子"));
        var meeting = new BriefingMeeting { Url = "https://teams.example.jp/1", Number = 3 };
        var progress = new BriefingProgress { Meeting = meeting }.Counting(null, seated);

        Assert.Equal((1, 1, 1), (progress.Addresses, progress.Seats, progress.Due));
        progress = progress.Counting(seated, seated with { Told = 3 });
        Assert.Equal((1, 1, 0), (progress.Addresses, progress.Seats, progress.Due));
        progress = progress.Counting(seated with { Told = 3 }, seated with { Told = 3, RemovedAt = Start });
        Assert.Equal((1, 0, 0), (progress.Addresses, progress.Seats, progress.Due));
    }

    [Fact]
    public void Another_meeting_makes_instructions_due_for_every_seat()
    {
        var acts = new[] { Act(ActKind.SetMeeting, 1, "first"), Act(ActKind.SetMeeting, 2, "second") };
        var meetings = new Dictionary<string, BriefingMeeting>
        {
            ["first"] = new() { Url = "https://teams.example.jp/1" },
            ["second"] = new() { Url = "https://teams.example.jp/2" },
        };

        var progress = BriefingFold.Of(new() { Seats = 5 }, acts, meetings);

        Assert.Equal((2, 5), (progress.Meeting!.Number, progress.Due));
        Assert.Equal("https://teams.example.jp/2", progress.Meeting.Url);
    }

    private static Registration Folded(Registration? before, params AuditEntry[] acts) =>
        BriefingFold.Of(
            before,
            Id,
            acts,
            new Dictionary<string, RegistrationEntry> { ["text"] = Entry("訂正 花子") }
        )!;

    private static AuditEntry Register(int number, string text) => Act(ActKind.Register, number, text);

    private static AuditEntry Remove(int number) => Act(ActKind.Deregister, number, null);

    private static AuditEntry Act(ActKind kind, int number, string? text) =>
        new(Start.AddMinutes(10), "事務局 花子", kind, AuditEntry.OfRegistration(Id), "電話で確認", null)
        {
            Number = number,
            Arguments = new() { Text = text },
        };

    private static RegistrationEntry Entry(string name, int minutes = 0) =>
        new()
        {
            Name = name,
            Organisation = "見本県",
            Kind = "government",
            Email = "hanako@pref.mihon.example.lg.jp",
            At = Start.AddMinutes(minutes),
        };
}
