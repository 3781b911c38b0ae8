using System.Globalization;
using SeisFunctions.Calls;
using SeisFunctions.Collecting;
using SeisFunctions.Domain.Collections;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Collecting;

/// <summary>Who is reminded of what, and when.</summary>
public sealed class ReminderTests
{
    private static readonly TimeSpan Japan = TimeSpan.FromHours(9);
    private static readonly DateTimeOffset Due = new(2026, 6, 30, 17, 0, 0, Japan);

    [Theory]
    [InlineData("2026-06-15T23:59:59", null)]
    [InlineData("2026-06-16T00:00:00", -14)]
    [InlineData("2026-06-26T23:59:59", -14)]
    [InlineData("2026-06-27T00:00:00", -3)]
    [InlineData("2026-06-30T17:00:00", -3)]
    [InlineData("2026-06-30T17:00:01", null)]
    [InlineData("2026-06-30T23:59:59", null)]
    [InlineData("2026-07-01T00:00:00", 1)]
    [InlineData("2026-09-01T00:00:00", 1)]
    public void A_reminder_is_due_on_the_days_that_the_call_names_and_of_several_the_last_one_counts(
        string now,
        int? days
    ) =>
        Assert.Equal(
            days,
            Reminders
                .At(new(DateTime.Parse(now, CultureInfo.InvariantCulture), Japan), [Missing("13", "131016")], Sample.Call)
                .SingleOrDefault()
                ?.Days
        );

    [Fact]
    public void One_letter_tells_an_applicant_of_all_that_is_missing_with_the_same_date()
    {
        var later = Missing("13", "131032") with { Due = Due.AddDays(30) };

        var reminders = Reminders.At(
            Due.AddDays(-2),
            [Missing("13", "131016"), Missing("13", "131024"), later, Missing("14", "141003")],
            Sample.Call
        );

        Assert.Equal(
            [("13", "131016 131024"), ("14", "141003")],
            reminders.Select(one => (one.Applicant, string.Join(' ', one.Missing.Select(entry => entry.Item))))
        );
        Assert.Equal(reminders[0].Occasion, reminders[1].Occasion);
    }

    [Fact]
    public void Who_is_known_to_have_no_provider_is_not_reminded_of_papers_about_the_support()
    {
        using var call = new EditedCall();
        call.Write("reference/adoptions.csv", "code,name,provider\n13,東京都,\n14,神奈川県,見本財団\n");

        var reminders = Reminders.At(
            Due.AddDays(-2),
            [Missing("13", "131016"), Missing("14", "141003"), Missing("23", "231002")],
            CallLoader.Load(call.Definition)
        );

        Assert.Equal(["14", "23"], reminders.Select(one => one.Applicant));
    }

    [Fact]
    public void Nobody_is_reminded_of_what_has_come_need_not_come_or_waits_for_its_sender() =>
        Assert.Empty(
            Reminders.At(
                Due.AddDays(-2),
                [
                    Missing("13", "131016") with { State = CollectionState.Received },
                    Missing("13", "131024") with { State = CollectionState.Differs },
                    Missing("13", "131032") with { State = CollectionState.Waived },
                    Missing("13", "131041") with { Waiting = "1" },
                ],
                Sample.Call
            )
        );

    private static CollectionEntry Missing(string applicant, string item) =>
        new()
        {
            Applicant = applicant,
            Collection = "memorandum1",
            Item = item,
            Due = Due,
            State = CollectionState.Missing,
        };
}
