using System.Text.RegularExpressions;
using SeisFunctions.Checking;
using SeisFunctions.Domain;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Calls;

/// <summary>What a call definition must satisfy beyond its shape. Pure.</summary>
internal static partial class CallChecks
{
    /// <summary>Every fault, as <c>key: what is wrong</c>.</summary>
    public static IEnumerable<string> FaultsOf(CallDefinition call) =>
        Schedule(call)
            .Concat(Requirements(call))
            .Concat(Letters(call))
            .Concat(SelectionYears(call))
            .Concat(PastSelections(call))
            .Concat(SenderDomains(call))
            .Concat(Forms(call));

    private static IEnumerable<string> Schedule(CallDefinition call)
    {
        if (!CallId().IsMatch(call.Id))
            yield return $"id: \"{call.Id}\" must be 3 to 30 lower-case letters, digits and hyphens, since it is part of storage keys.";
        if (call.Schedule.OpensAt >= call.Schedule.Deadline)
            yield return "deadline: must be after opensAt.";
        if (call.Schedule.ClosingGrace < TimeSpan.Zero || call.Schedule.ClosingGrace > TimeSpan.FromHours(1))
            yield return "closingGrace: must be between 00:00:00 and 01:00:00.";
        if (
            call.Schedule.ClosingWaitsForPeople < TimeSpan.Zero
            || call.Schedule.ClosingWaitsForPeople > TimeSpan.FromDays(1)
        )
            yield return "closingWaitsForPeople: must be between 00:00:00 and 1.00:00:00.";
        if (call.Limits.MessageBytes <= 0)
            yield return "limits.messageBytes: must be positive.";
    }

    private static IEnumerable<string> Requirements(CallDefinition call)
    {
        if (
            !call
                .Requirements.Select(requirement => requirement.Number)
                .SequenceEqual(Enumerable.Range(1, EligibilityRequirements.Count))
        )
            yield return $"requirements: must be numbered 1 to {EligibilityRequirements.Count} in order.";
    }

    private static IEnumerable<string> Letters(CallDefinition call)
    {
        foreach (var kind in Enum.GetValues<LetterKind>())
        {
            if (!call.Letters.TryGetValue(kind, out var template))
                yield return $"letters.{kind}: is missing.";
            else if (LetterText.FaultOf(template) is { } fault)
                yield return $"letters.{kind}: {fault}";
        }
    }

    private static IEnumerable<string> SelectionYears(CallDefinition call)
    {
        if (call.SelectionYears is not { } years)
            yield break;
        if (years.First > years.Last)
            yield return "selectionYears.last: must not be before selectionYears.first.";
        foreach (
            var (past, index) in (call.PastSelections ?? [])
                .Select((past, index) => (past, index))
                .Where(one => !years.Years.Contains(one.past.FiscalYear))
        )
            yield return $"pastSelections[{index}].fiscalYear: {past.FiscalYear} is none of selectionYears.";
    }

    private static IEnumerable<string> PastSelections(CallDefinition call) =>
        from indexed in (call.PastSelections ?? []).Select((past, index) => (past, index))
        where call.Prefecture(indexed.past.Prefecture) is null
        select $"pastSelections[{indexed.index}].prefecture: \"{indexed.past.Prefecture}\" is not the two-digit code of a prefecture.";

    private static IEnumerable<string> SenderDomains(CallDefinition call)
    {
        foreach (var (applicant, domains) in call.Mail.SenderDomains)
        {
            if (
                applicant != Domain.Senders.SenderDomains.Everyone
                && call.Places.Prefectures.All(prefecture => prefecture.Code != applicant)
            )
                yield return $"mail.senderDomains: \"{applicant}\" is not the two-digit code of a prefecture, nor \"*\" for every applicant.";
            foreach (var domain in domains.Where(domain => !MailDomain().IsMatch(domain)))
                yield return $"mail.senderDomains.{applicant}: \"{domain}\" is not a domain of at least three labels, such as pref.example.lg.jp.";
        }
    }

    private static IEnumerable<string> Forms(CallDefinition call)
    {
        foreach (var repeated in Repeated(call.Forms.Select(form => form.Id)))
            yield return $"forms: two forms have the id \"{repeated}\".";
        foreach (var form in call.Forms)
        {
            foreach (
                var repeated in Repeated(form.Fields.Select(field => field.Id))
                    .Concat(Repeated(form.Fields.Select(field => field.Label)))
            )
                yield return $"forms.{form.Id}: two fields are called \"{repeated}\".";
            foreach (var field in form.Fields.Where(field => field.Kind == FieldKind.Choice && field.Options.Count < 2))
                yield return $"forms.{form.Id}.{field.Id}.options: a choice needs at least two.";
            foreach (
                var field in form.Fields.Where(field =>
                    field.RequiredWhen is { } when && form.Fields.All(other => other.Id != when.Field)
                )
            )
                yield return $"forms.{form.Id}.{field.Id}.requiredWhen: there is no field \"{field.RequiredWhen!.Field}\".";
        }

        foreach (
            var field in call
                .Forms.SelectMany(form => form.Fields)
                .Where(field => field.OptionIds.Count > 0 && field.OptionIds.Count != field.Options.Count)
        )
            yield return $"forms.{field.Id}.optionIds: must be as many as options.";
    }

    private static IEnumerable<string> Repeated(IEnumerable<string> names) =>
        names
            .GroupBy(name => name, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key);

    // A name of two labels would let in everybody below it: lg.jp, example.com.
    [GeneratedRegex(@"^[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63}){2,8}$")]
    private static partial Regex MailDomain();

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{2,29}$")]
    private static partial Regex CallId();
}
