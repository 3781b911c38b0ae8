using System.Globalization;
using SeisFunctions.Calls.Geography;
using SeisFunctions.Domain.Senders;

namespace SeisFunctions.Calls.Applicants;

/// <summary>Reads the lists of those who can apply, and tells what is wrong with them.</summary>
internal static class ApplicantLists
{
    private const string Prefectures = "prefectures.csv",
        Municipalities = "municipalities.csv";

    private static readonly string[] Filled = ["code", "name"],
        Needed = [.. Filled, "kana"],
        Columns = [.. Needed, "aliases", "mail_domains"];

    /// <summary>Those that can be read.</summary>
    /// <param name="files">The files of the call.</param>
    /// <param name="reference">Folder of the gazetteer; null without one.</param>
    /// <param name="gazetteer">The gazetteer.</param>
    /// <param name="rules">What the call says.</param>
    /// <param name="providers">Whose mail domains are no applicant's.</param>
    public static ApplicantList Read(
        CallFiles files,
        string? reference,
        Gazetteer gazetteer,
        ApplicantRules rules,
        MailProviderList providers
    )
    {
        var listed = new List<ListedApplicant>();
        foreach (var (index, list) in rules.Lists.Index())
            listed.AddRange(
                IsReference(list, KeyOf(index), Prefectures) ? OfPrefectures(gazetteer, list)
                : IsReference(list, KeyOf(index), Municipalities) ? OfMunicipalities(gazetteer, list)
                : OfFile(files, list, KeyOf(index), gazetteer, providers)
            );
        var applicants = WithoutRepeated(files, ToldApart(listed, gazetteer));
        TellSharedDomains(files, applicants);
        return new(applicants, gazetteer, rules);

        static string KeyOf(int index) => $"applicants.lists[{index}]";

        bool IsReference(string list, string namedBy, string name) =>
            reference is not null
            && files.PathOf(list, namedBy) == Path.Combine(files.PathOf(reference, "reference"), name);
    }

    private static IEnumerable<ListedApplicant> OfPrefectures(Gazetteer gazetteer, string file) =>
        gazetteer.Prefectures.Select(
            (one, index) =>
                new ListedApplicant(
                    new(one.Code, one.Name, one.Kana) { ShortName = one.ShortName },
                    [],
                    [.. gazetteer.MailDomains.Where(hint => hint.Prefecture == one).Select(hint => hint.Domain)],
                    file,
                    index + 2
                )
        );

    private static IEnumerable<ListedApplicant> OfMunicipalities(Gazetteer gazetteer, string file) =>
        gazetteer.Municipalities.Select(
            (one, index) =>
                new ListedApplicant(
                    new(one.Code, one.Name, one.Kana),
                    SpellingsOf(one, gazetteer),
                    [],
                    file,
                    index + 2
                )
        );

    // What stands in the list of municipalities is known with prefecture and district too, whichever list names it.
    private static IReadOnlyList<string> SpellingsOf(Municipality one, Gazetteer gazetteer) =>
        [one.Code, .. gazetteer.FullNamesOf(one)];

    private static List<ListedApplicant> OfFile(
        CallFiles files,
        string list,
        string namedBy,
        Gazetteer gazetteer,
        MailProviderList providers
    )
    {
        if (files.Csv(list, namedBy) is not { } csv)
            return [];
        var lacking = csv.Lacks(Needed).ToList();
        foreach (
            var fault in lacking
                .Concat(Misnamed(csv, lacking.Count == 0))
                .Concat(lacking.Count == 0 ? csv.Rows.SelectMany(row => FaultsOf(row, providers)) : [])
        )
            files.Tell(list, fault);
        return
        [
            .. csv.Rows.Where(row => row["code"].Length > 0 && row["name"].Length > 0)
                .Select(row => new ListedApplicant(
                    new(ApplicantCode.Of(row["code"]), row["name"], row["kana"]),
                    [
                        row["code"],
                        .. row.Words("aliases"),
                        .. gazetteer.ByCode(row["code"]) is { } town && town.Name == row["name"]
                            ? SpellingsOf(town, gazetteer)
                            : [],
                    ],
                    row.Words("mail_domains"),
                    list,
                    row.Line
                )),
        ];
    }

    // A column that looks like one that is read would be lost without a word.
    private static IEnumerable<CallFault> Misnamed(CsvFile csv, bool complete) =>
        complete
            ? csv
                .Columns.Except(Columns)
                .Where(column => Nearest.Of(column, Columns.Except(csv.Columns)) is not null)
                .Select(column =>
                    CsvFile.Fault(
                        1,
                        $"column \"{column}\" is not read.{Nearest.Hint(column, [.. Columns.Except(csv.Columns)])}"
                    )
                )
            : [];

    private static IEnumerable<CallFault> FaultsOf(CsvRow row, MailProviderList providers)
    {
        foreach (var column in Filled.Where(column => row[column].Length == 0))
            yield return CsvFile.Fault(row.Line, $"{column} is empty.");
        if (row["name"].Length > ApplicantList.LongestName)
            yield return CsvFile.Fault(
                row.Line,
                $"name has {row["name"].Length} characters; at most {ApplicantList.LongestName} are allowed."
            );
        foreach (var column in Filled.Where(column => row[column].Any(char.IsControl)))
            yield return CsvFile.Fault(row.Line, $"{column} holds a line break or another control character.");
        foreach (var domain in row.Words("mail_domains"))
            if (MailDomain.WhyNot(domain, providers) is { } what)
                yield return CsvFile.Fault(row.Line, $"mail_domains: {what}");
    }

    // Whoever writes from there would speak for both.
    private static void TellSharedDomains(CallFiles files, IReadOnlyList<ListedApplicant> applicants)
    {
        var owners = new SenderDomains(
            applicants
                .SelectMany(one => one.Domains.Select(domain => (Domain: domain, one.Applicant.Code)))
                .ToLookup(one => one.Domain, one => one.Code, StringComparer.OrdinalIgnoreCase)
        );
        foreach (var one in applicants)
            foreach (var domain in one.Domains)
                if (owners.OwnersOf(domain).FirstOrDefault(code => code != one.Applicant.Code) is { } other)
                    files.Tell(
                        one.File,
                        CsvFile.Fault(
                            one.Line,
                            $"mail_domains: {MailDomain.IsOf(domain, other, applicants.First(known => known.Applicant.Code == other).Applicant.Name)}"
                        )
                    );
    }

    // 府中市 of 東京都 and of 広島県, 鹿島市 and 鹿嶋市: people tell them apart by the prefecture, and so does every list and
    // letter.
    private static IEnumerable<ListedApplicant> ToldApart(IReadOnlyList<ListedApplicant> listed, Gazetteer gazetteer)
    {
        var shared = listed
            .GroupBy(one => FoldedText.KeyOf(one.Applicant.Name))
            .Where(same => same.Count() > 1)
            .Select(same => same.Key)
            .ToHashSet();
        return listed.Select(one =>
            shared.Contains(FoldedText.KeyOf(one.Applicant.Name)) && gazetteer.ByCode(one.Applicant.Code) is { } town
                ? one with
                {
                    Applicant = new(town.Code, Wording.NameWithPrefecture(town), one.Applicant.Kana)
                    {
                        ShortName = town.Name,
                    },
                }
                : one
        );
    }

    private static List<ListedApplicant> WithoutRepeated(CallFiles files, IEnumerable<ListedApplicant> listed)
    {
        var (codes, names) = (new Dictionary<string, ListedApplicant>(), new Dictionary<string, ListedApplicant>());
        var left = new List<ListedApplicant>();
        foreach (var one in listed)
        {
            if (!codes.TryAdd(one.Applicant.Code, one))
                Tell(one, $"code of \"{one.Applicant.Name}\"", codes[one.Applicant.Code], "");
            else if (!names.TryAdd(FoldedText.KeyOf(one.Applicant.Name), one))
                Tell(
                    one,
                    $"name \"{one.Applicant.Name}\"",
                    names[FoldedText.KeyOf(one.Applicant.Name)],
                    " Write what tells them apart into name, and what both are called into aliases."
                );
            else
                left.Add(one);
        }

        return left;

        void Tell(ListedApplicant one, string what, ListedApplicant first, string advice) =>
            files.Tell(
                one.File,
                CsvFile.Fault(
                    one.Line,
                    $"the {what} occurs twice, in {first.File}({first.Line.ToString(CultureInfo.InvariantCulture)}) too.{advice}"
                )
            );
    }
}
