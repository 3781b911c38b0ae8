using System.Net.Mail;
using System.Text.Json;
using System.Text.RegularExpressions;
using SeisFunctions.Calls.Applicants;
using SeisFunctions.Calls.Briefings;
using SeisFunctions.Calls.Tables;
using SeisFunctions.Domain;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Values;

namespace SeisFunctions.Calls;

/// <summary>What a call definition must satisfy beyond its shape. Pure.</summary>
internal static partial class CallChecks
{
    // Those that are open longest are so for some weeks.
    private static readonly TimeSpan LongestOpen = TimeSpan.FromDays(366);

    // 申請 and 公募 stand in the subjects of all mails, and 県 in those of all prefectures.
    private const int ShortestSubject = 4;

    // Below it stands a year of 令和.
    private const int FirstWesternYear = 2000;

    private const int MostNamed = 5;

    /// <summary>Every fault.</summary>
    /// <param name="call">The call.</param>
    /// <param name="letters">The letters that its file names, whether or not their texts are there.</param>
    public static IEnumerable<CallFault> FaultsOf(CallDefinition call, IEnumerable<LetterKind> letters) =>
        Schedule(call)
            .Concat(Texts(call))
            .Concat(Years(call))
            .Concat(Limits("limits", call.Limits))
            .Concat(Limits("limits.forms", call.Limits.Forms))
            .Concat(Secretariat(call))
            .Concat(Requirements(call))
            .Concat(Letters(call, letters))
            .Concat(Mending(call))
            .Concat(ResultChecks.FaultsOf(call))
            .Concat(Reminders(call))
            .Concat(SelectionYears(call))
            .Concat(PastSelections(call))
            .Concat(Candidates(call))
            .Concat(AdoptedProviders.FaultsOf(call))
            .Concat(NamesBesideCodes.FaultsOf(call))
            .Concat(Applicants(call))
            .Concat(SenderDomains(call))
            .Concat(BriefingChecks.FaultsOf(call))
            .Concat(PublishedChecks.FaultsOf(call))
            .Concat(FormChecks.FaultsOf(call));

    private static IEnumerable<CallFault> Schedule(CallDefinition call)
    {
        if (!CallId().IsMatch(call.Id))
            yield return new(
                "id",
                $"\"{call.Id}\" must be 3 to 30 lower-case letters, digits and hyphens, since storage keys hold it."
            );
        if (call.Schedule.OpensAt >= call.Schedule.Deadline)
            yield return new("deadline", "must be after opensAt.");
        if (call.Schedule.Deadline - call.Schedule.OpensAt > LongestOpen)
            yield return new("opensAt", "is more than a year before deadline.");
        if (
            FormChecks.YearIn(call.Name) is { } year
            && Math.Abs(CallYear.Of(call.Schedule.Deadline) - year) > CallYear.MostBetween
        )
            yield return new("deadline", "is not about the fiscal year in the name of the call.");
        if (call.Schedule.ClosingGrace < TimeSpan.Zero || call.Schedule.ClosingGrace > TimeSpan.FromHours(1))
            yield return new("closingGrace", "must be between 00:00:00 and 01:00:00.");
        if (
            call.Schedule.ClosingWaitsForPeople < TimeSpan.Zero
            || call.Schedule.ClosingWaitsForPeople > TimeSpan.FromDays(1)
        )
            yield return new("closingWaitsForPeople", "must be between 00:00:00 and 1.00:00:00.");
    }

    // An empty phrase is found in every text, and an empty name is nobody's.
    private static IEnumerable<CallFault> Texts(CallDefinition call) =>
        new[]
        {
            ("name", call.Name),
            ("subject", call.Subject),
            ("secretariat.name", call.Secretariat.Name),
            ("secretariat.telephone", call.Secretariat.Telephone),
            ("secretariat.email", call.Secretariat.Email),
        }
            .Concat(call.Requirements.Select((one, index) => ($"requirements[{index}].number", one.Number.Text)))
            .Concat(call.Requirements.Select((one, index) => ($"requirements[{index}].title", one.Title)))
            .Concat(Indexed("personalData", call.PersonalData))
            .Concat(Indexed("mail.afterClosing", call.Mail.AfterClosing))
            .Concat(Indexed("mail.autoReplySubjects", call.Mail.AutoReplySubjects))
            .Concat(call.Mail.FileSharing.SelectMany(one => Indexed($"mail.fileSharing.{one.Key}", one.Value)))
            .Where(one => string.IsNullOrWhiteSpace(one.Item2))
            .Select(one => new CallFault(one.Item1, "must not be empty."))
            .Concat(
                call.Subject.Count(c => !char.IsWhiteSpace(c)) is > 0 and < ShortestSubject
                    ? [new("subject", $"\"{call.Subject}\" is found in too many subjects: at least {ShortestSubject} characters are needed.")]
                    : []
            );

    // It stands below every letter.
    private static IEnumerable<CallFault> Secretariat(CallDefinition call)
    {
        var email = call.Secretariat.Email;
        if (
            !string.IsNullOrWhiteSpace(email)
            && !(
                MailAddress.TryCreate(email, out var address)
                && address.Address == email
                && address.Host.Contains('.')
            )
        )
            yield return new("secretariat.email", $"\"{email}\" is no mail address.");
        var telephone = call.Secretariat.Telephone;
        if (
            !string.IsNullOrWhiteSpace(telephone)
            && new[] { telephone, telephone.Split('（')[0] }.All(IsNoTelephone)
        )
            yield return new("secretariat.telephone", $"\"{telephone}\" is no telephone number.");
    }

    // In brackets people say when it is answered.
    private static bool IsNoTelephone(string text) => TelephoneText.Read(text, isNumber: false).Value is null;

    // What bears last year's name is taken for last year's.
    private static IEnumerable<CallFault> Years(CallDefinition call)
    {
        if (YearIn(call.Name) is not { } named)
            yield break;
        foreach (
            var (key, text) in call
                .Letters.Select(letter => ($"{LetterTemplate.Key(letter.Key)}.subject", letter.Value.Subject))
                .Append(("published.title", call.Published?.Title ?? ""))
                .Append(("secretariat.name", call.Secretariat.Name))
        )
            if (YearIn(text) is { } year && year != named)
                yield return new(key, $"names the fiscal year {year}, and the name of the call {named}.");
    }

    private static int? YearIn(string text) => FormChecks.YearIn(text.Normalize(System.Text.NormalizationForm.FormKC));

    private static IEnumerable<(string, string)> Indexed(string key, IEnumerable<string> texts) =>
        texts.Select((text, index) => ($"{key}[{index}]", text));

    private static IEnumerable<CallFault> Limits(string key, object limits) =>
        from property in limits.GetType().GetProperties()
        let value = property.GetValue(limits)
        where value is <= 0 or <= 0L || value is TimeSpan time && time <= TimeSpan.Zero
        select new CallFault($"{key}.{JsonNamingPolicy.CamelCase.ConvertName(property.Name)}", "must be positive.");

    private static IEnumerable<CallFault> Requirements(CallDefinition call)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, requirement) in call.Requirements.Index())
        {
            if (!RequirementId().IsMatch(requirement.Id))
                yield return new(
                    $"requirements[{index}].id",
                    $"\"{requirement.Id}\" must be 1 to 30 letters, digits and hyphens, since paths hold it."
                );
            if (!numbers.Add(requirement.Number.Text))
                yield return new($"requirements[{index}].number", $"\"{requirement.Number}\" stands twice.");
            if (!ids.Add(requirement.Id))
                yield return new($"requirements[{index}].id", $"\"{requirement.Id}\" stands twice.");
        }
    }

    private static IEnumerable<CallFault> Mending(CallDefinition call)
    {
        if (call.Mending.AnswerDays is < 1 or > 60)
            yield return new("mending.answerDays", "must be between 1 and 60.");
    }

    private static IEnumerable<CallFault> Reminders(CallDefinition call)
    {
        var days = call.Reminders.DaysBefore;
        if (days.Any(day => day is < 1 or > 60) || days.Distinct().Count() < days.Count)
            yield return new("reminders.daysBefore", "must be different numbers between 1 and 60.");
    }

    private static IEnumerable<CallFault> Letters(CallDefinition call, IEnumerable<LetterKind> named) =>
        Enum.GetValues<LetterKind>()
            .Except(named)
            .Select(kind => new CallFault(LetterTemplate.Key(kind), "is missing."))
            .Concat(
                call.Letters.Where(letter => string.IsNullOrWhiteSpace(letter.Value.Body))
                    .Select(letter => new CallFault("", "must not be empty.") { Letter = letter.Key })
            )
            .Concat(
                call.Letters.Where(letter => string.IsNullOrWhiteSpace(letter.Value.Subject))
                    .Select(letter => new CallFault($"{LetterTemplate.Key(letter.Key)}.subject", "must not be empty."))
            )
            .Concat(call.Letters.SelectMany(letter => LetterText.FaultsOf(letter.Key, letter.Value)));

    private static IEnumerable<CallFault> SelectionYears(CallDefinition call)
    {
        if (call.SelectionYears is not { } years)
            yield break;
        if (years.First > years.Last)
            yield return new("selectionYears.last", "must not be before selectionYears.first.");
        else if (years.First < FirstWesternYear)
            yield return new("selectionYears.first", "must be the Western year: 2024 for 令和6年度.");
        // Whoever copies a call leaves them as they were; a year without a call does no harm among them.
        else if (CallYear.Of(call) is var own && !own.Any(year => years.Years.Contains(year - 1)))
            yield return new("selectionYears.last", $"does not reach to {own[0] - 1}, the year before the call.");
    }

    private static IEnumerable<CallFault> PastSelections(CallDefinition call)
    {
        if (!call.Tables.TryGetValue(PastSelection.Table, out var table))
            yield break;
        var lacking = PastSelection.Columns.Where(column => !table.Columns.Contains(column)).ToList();
        foreach (var column in lacking)
            yield return Of(1, $"there is no column \"{column}\".{Nearest.Hint(column, [.. table.Columns])}");
        if (lacking.Count > 0)
            yield break;
        foreach (var row in table.Rows)
        {
            var code = row.Text(PastSelection.Code) ?? "";
            if (!IsApplicant(code, call))
                yield return Of(row.Line, $"\"{code}\" is not the code of an applicant.");
            foreach (var column in PastSelection.Columns.Skip(1).Where(column => row.Number(column) is null))
                yield return Of(row.Line, $"{column}: \"{row.Text(column)}\" is not a number.");
            if (row.Number(PastSelection.Count) is { } count && WhyNotSoMany(count, code, call) is { } why)
                yield return Of(row.Line, $"{PastSelection.Count}: \"{row.Text(PastSelection.Count)}\" {why}.");
            if (
                call.SelectionYears is { } years
                && row.Number(PastSelection.Year) is { } year
                && !years.Years.Contains((int)year)
            )
                yield return Of(row.Line, $"{PastSelection.Year} {year} is none of selectionYears.");
        }

        static CallFault Of(int line, string what) => new("", what) { Table = PastSelection.Table, Line = line };
    }

    private static string? WhyNotSoMany(decimal count, string code, CallDefinition call) =>
        count < 0 || count != decimal.Truncate(count) ? "is no number of municipalities"
        : call.PrefectureOf(call.Applicant(ApplicantCode.Of(code))) is { } prefecture
        && call.Gazetteer.MunicipalitiesOf(prefecture).Count is > 0 and var all
        && count > all
            ? $"is more than the {all} of {prefecture.Name}"
        : null;

    /// <summary>A fault where a table has no row for some of those who can apply.</summary>
    internal static IEnumerable<CallFault> Lacking(string name, ReferenceTable table, CallDefinition call)
    {
        var there = table.Rows.Select(row => row.Text(table.Key)).OfType<string>().Select(ApplicantCode.Of).ToHashSet();
        var lacking = call.Applicants.Listed.Where(one => !there.Contains(one.Code)).ToList();
        if (lacking.Count == 0)
            return [];
        var named = string.Join(", ", lacking.Take(MostNamed).Select(one => $"\"{one.Code}\" ({one.Name})"));
        var more = lacking.Count > MostNamed ? $" and {lacking.Count - MostNamed} more" : "";
        return [new("", $"there is no row for {named}{more}.") { Table = name }];
    }

    private static IEnumerable<CallFault> Candidates(CallDefinition call)
    {
        if (call.Candidates is not { } candidates)
            yield break;
        if (!call.Tables.ContainsKey(candidates.Table))
            yield return new(
                "candidates.table",
                $"there is no reference table \"{candidates.Table}\".{Nearest.Hint(candidates.Table, [.. call.Tables.Keys])}"
            );
        if (candidates.Providers < 1)
            yield return new("candidates.providers", "must be 1 or more.");
        if (call.ColumnWith(FieldRole.Candidate) is null)
            yield return new("candidates", "needs a column with the role \"candidate\" in a table of a form.")
            {
                RestsOnForms = true,
            };
    }

    private static IEnumerable<CallFault> Applicants(CallDefinition call)
    {
        if (call.Applicants is { NamesNoList: true, TakesOrganisations: false })
            yield return new("applicants.lists", "names no list, and organisations is false: nobody could apply.");
    }

    private static IEnumerable<CallFault> SenderDomains(CallDefinition call)
    {
        foreach (var (applicant, domains) in call.Mail.SenderDomains)
        {
            if (applicant != Domain.Senders.SenderDomains.Everyone && !IsApplicant(applicant, call))
                yield return new(
                    $"mail.senderDomains.{applicant}",
                    $"\"{applicant}\" is not the code of an applicant, nor \"*\" for every applicant."
                );
            foreach (var (index, domain) in domains.Index())
                if (WhyNot(domain, applicant, call) is { } what)
                    yield return new($"mail.senderDomains.{applicant}[{index}]", what);
        }
    }

    private static string? WhyNot(string domain, string applicant, CallDefinition call) =>
        MailDomain.WhyNot(domain, call.Mail.ProviderList)
        ?? (
            applicant != Domain.Senders.SenderDomains.Everyone
            && call.SenderDomains.OwnersOf(domain).FirstOrDefault(code => code != ApplicantCode.Of(applicant))
                is { } other
                ? MailDomain.IsOf(domain, other, call.Applicant(other)?.Name)
                : null
        );

    // Where the lists cannot be read, that is told, and no code is doubted.
    private static bool IsApplicant(string code, CallDefinition call) =>
        call.Applicants.Listed.Count == 0 || call.Applicant(ApplicantCode.Of(code)) is not null;

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{2,29}$")]
    private static partial Regex CallId();

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9-]{0,29}$")]
    private static partial Regex RequirementId();
}
