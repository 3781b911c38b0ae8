using SeisFunctions.Calls;
using SeisFunctions.Calls.Applicants;
using SeisFunctions.Calls.Geography;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Senders;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Findings;

namespace SeisFunctions.Checking;

/// <summary>
/// What an applicant writes of itself beside its name (representative, department, address, mail address) and what is
/// another one's, by its full name or mail domain, or the example that it was shown. Forms are copied from a neighbour's
/// and from examples; a machine cannot tell which of the two is meant, so that each is a question. Pure.
/// </summary>
internal static class OwnFields
{
    /// <summary>An office away from home, which a prefecture names by the place where it lies: 東京事務所.</summary>
    private const string Office = "事務所";

    /// <summary>The house in 東京都 in which the offices of the prefectures lie.</summary>
    private const string HouseOfPrefectures = "都道府県会館";

    /// <summary>Letters of a district and a municipality in it.</summary>
    private const int LongestPlace = 14;

    /// <summary>Letters of the place in front of it that are looked for in an address: 名古屋事務所 lies in 名古屋市.</summary>
    private const int LettersOfPlace = 2;

    /// <summary>The findings <c>applicant.otherInField</c> and <c>field.example</c>.</summary>
    public static IEnumerable<Finding> Of(ApplicationCase c)
    {
        if (c.Applicant is not { } own || !c.Call.Applicants.IsListed(own))
            return [];
        return
            from form in c.Call.Forms
            where c.Application.Forms.ContainsKey(form.Id)
            from part in form.Parts.Where(IsOfApplicant)
            from finding in In(form, part, own, c)
            select finding;
    }

    private static IEnumerable<Finding> In(FormDefinition form, FormSection part, Applicant own, ApplicationCase c)
    {
        var written = (
            from field in part.Fields
            where field.Role != FieldRole.Applicant
            where field.Kind is FieldKind.Text or FieldKind.Email or FieldKind.Telephone
            let reading = c.Application.Field(form.Id, field.Id)
            where reading is { Value: not null }
            select (Definition: field, Reading: reading)
        ).ToList();
        foreach (var (field, reading) in written)
        {
            if (Advice.IsExample(field, reading.Value!))
                yield return FieldFinding.Example(reading.Label, reading.Value!).About(form.Name, reading);
            else if (
                OtherIn(field, reading.Value!, own, c) is { } other
                && !written.Exists(one => IsOfficeAt(one.Reading.Value!, reading.Value!))
            )
                yield return ApplicantFinding
                    .OtherInField(reading.Label, reading.Value!, other.Name, c.Call.Applicants.Noun)
                    .About(form.Name, reading);
        }
    }

    private static bool IsOfApplicant(FormSection part) =>
        !part.IsExample && part.Fields.Any(field => field.Role == FieldRole.Applicant);

    private static Applicant? OtherIn(FieldDefinition field, string value, Applicant own, ApplicationCase c) =>
        field.Kind switch
        {
            FieldKind.Email => OwnerOf(value, own, c.Call),
            FieldKind.Text when !Names(value, own) => NamedIn(value, c.Call.Applicants)
                .FirstOrDefault(one => one != own && !AreOfOnePlace(one, own, c.Call.Gazetteer))
                ?? c.Call.Applicants.Find(PrefectureAround(value, c)?.Code),
            _ => null,
        };

    // A domain that several applicants share does not say whose of them an address is.
    private static Applicant? OwnerOf(string address, Applicant own, CallDefinition call)
    {
        var domains = call.SenderDomains;
        return
            domains.OwnerOf(address, own.Code) == AddressOwner.Other && domains.OwnersOf(address) is [var only]
                ? call.Applicant(only)
                : null;
    }

    private static bool Names(string value, Applicant applicant) =>
        FoldedText.KeyOf(value).Contains(FoldedText.KeyOf(applicant.Name), StringComparison.Ordinal);

    // Family names are 福島 and 石川, and 鳥取県 may stand inside the name of a department.
    private static IEnumerable<Applicant> NamedIn(string value, ApplicantList applicants) =>
        from mention in applicants.In(value)
        where mention.Start == 0 || !char.IsLetter(value[mention.Start - 1])
        where Names(value.Substring(mention.Start, mention.Length), mention.Applicant)
        select mention.Applicant;

    // A municipality names its prefecture, and a prefecture the municipality that it lies in.
    private static bool AreOfOnePlace(Applicant one, Applicant other, Gazetteer gazetteer) =>
        (gazetteer.ByCode(one.Code) ?? gazetteer.ByCode(other.Code)) is { } municipality
        && (municipality.Prefecture.Name == one.Name || municipality.Prefecture.Name == other.Name);

    // Of what is written only an address holds numbers.
    private static bool IsAddress(string value) => value.Any(char.IsDigit);

    /// <summary>
    /// The other prefecture of an address that begins with one of its municipalities: 鳥取市東町1-220. Null where it begins
    /// with one of the applicant's own, or with a name that several prefectures have.
    /// </summary>
    private static Prefecture? PrefectureAround(string value, ApplicationCase c)
    {
        var start = value.AsSpan().IndexOfAnyInRange('\u3041', '\u9FFF');
        if (c.Prefecture is not { } home || start < 0 || !IsAddress(value))
            return null;
        for (var end = start; end < value.Length && end < start + LongestPlace; end++)
        {
            if (!"市区町村".Contains(value[end], StringComparison.Ordinal))
                continue;
            var found = c.Call.Gazetteer.FindMunicipality(value[start..(end + 1)], prefecture: home);
            if (found.Outcome == MunicipalityOutcome.Exact)
                return null;
            if (found.Outcome == MunicipalityOutcome.OtherPrefecture)
                return found.Candidates.Select(one => one.Prefecture).Distinct().ToList() is [var only] ? only : null;
        }

        return null;
    }

    private static bool IsOfficeAt(string text, string address) =>
        IsAddress(address)
        && (
            address.Contains(HouseOfPrefectures, StringComparison.Ordinal)
            || (
                text.IndexOf(Office, StringComparison.Ordinal) is >= LettersOfPlace and var at
                && address.Contains(text[(at - LettersOfPlace)..at], StringComparison.Ordinal)
            )
        );
}
