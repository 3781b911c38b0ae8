using System.Text;
using SeisFunctions.Calls.Geography;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Senders;
using static SeisFunctions.Calls.Geography.PrefectureOutcome;

namespace SeisFunctions.Calls.Applicants;

/// <summary>
/// Who can apply to a call. Built once at start; organisations that are on no list come to be known while the call
/// runs. Safe to use from many threads.
/// </summary>
public sealed class ApplicantList
{
    /// <summary>
    /// Most applicants of which each is shown though it has sent nothing: those of whom the secretariat may have to
    /// call everyone. Of more only those who have sent something are listed.
    /// </summary>
    public const int MostShownSilent = 200;

    /// <summary>Characters of a name. A longer one is a whole page pasted into a cell.</summary>
    public const int LongestName = 200;

    private readonly Gazetteer gazetteer;
    private readonly ApplicantNames names;
    private readonly HashSet<string> listedCodes;
    private readonly SenderDomains domains;
    private readonly Lock learning = new();
    private volatile Known known;

    internal ApplicantList(IReadOnlyList<ListedApplicant> listed, Gazetteer gazetteer, ApplicantRules rules)
    {
        (this.gazetteer, TakesOrganisations, Senders) = (gazetteer, rules.Organisations, rules.Senders);
        Listed = [.. listed.Select(one => one.Applicant).OrderBy(one => one.Code, StringComparer.Ordinal)];
        NamesNoList = rules.Lists.Count == 0;
        known = new(Listed);
        listedCodes = [.. Listed.Select(one => one.Code)];
        HasPrefectures = gazetteer.Prefectures.Any(IsListed);
        HasMunicipalities = listed.Any(one => gazetteer.ByCode(one.Applicant.Code) is not null);
        ArePrefectures =
            !TakesOrganisations && Listed.Count == gazetteer.Prefectures.Count && gazetteer.Prefectures.All(IsListed);
        names = new(ArePrefectures ? [] : listed);
        Domains =
        [
            .. listed.SelectMany(one => one.Domains.Select(domain => (domain, one.Applicant.Code))),
        ];
        domains = new(Domains.ToLookup(one => one.Domain, one => one.Owner, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Those of the lists, in the order of their codes.</summary>
    public IReadOnlyList<Applicant> Listed { get; }

    /// <summary>Those of the lists and every organisation that is known by now, in the order of their codes.</summary>
    public IReadOnlyList<Applicant> All => known.All;

    /// <summary>Those that are named where they have sent nothing: nobody, where the lists are long.</summary>
    public IReadOnlyList<Applicant> ShownSilent => Listed.Count > MostShownSilent ? [] : Listed;

    /// <summary>Whether the applicants are the 47 prefectures and nobody else.</summary>
    public bool ArePrefectures { get; }

    /// <summary>Whether an organisation can apply that is on no list.</summary>
    public bool TakesOrganisations { get; }

    /// <summary>Whether a person writes an applicant's name or code instead of choosing it from a list.</summary>
    public bool AreTooManyToChoose => TakesOrganisations || ShownSilent.Count == 0;

    /// <summary>How it is known that an address belongs to an applicant.</summary>
    public SenderPolicy Senders { get; }

    /// <summary>What an applicant is called on pages and in exports.</summary>
    public string Noun => ArePrefectures ? "都道府県" : "申請者";

    /// <summary>Its name, in sentences.</summary>
    public string NameWord => ArePrefectures ? "都道府県名" : "申請者名";

    /// <summary>What is asked for where nobody knows whose it is.</summary>
    public string Whose => ArePrefectures ? "申請者の都道府県" : "申請者";

    /// <summary>How an applicant is named in a field of a request.</summary>
    public string NameOrCode =>
        ArePrefectures ? "都道府県名又は2桁のコード"
        : TakesOrganisations ? "申請者の名称、コード又は法人番号"
        : "申請者の名称又はコード";

    /// <summary>Every mail domain of the lists with the code of its applicant.</summary>
    internal IReadOnlyList<(string Domain, string Owner)> Domains { get; }

    /// <summary>Whether the call names no list.</summary>
    internal bool NamesNoList { get; }

    private bool HasPrefectures { get; }

    private bool HasMunicipalities { get; }

    /// <summary>The applicant with this code, or null.</summary>
    public Applicant? Find(string? code) => code is null ? null : known.ByCode.GetValueOrDefault(code);

    /// <summary>The applicant with this code or exactly this name, or null.</summary>
    public Applicant? Named(string? codeOrName) =>
        Find(codeOrName)
        ?? (codeOrName is { Length: > 0 } name ? All.FirstOrDefault(one => one.Name == name) : null)
        ?? (
            codeOrName is not null && names.Called(FoldedText.KeyOf(codeOrName)) is [var only] ? only : null
        );

    /// <summary>
    /// The applicant that a person names by its code or name; an organisation too that nobody has named yet. Null where
    /// that is not certain.
    /// </summary>
    public Applicant? Meant(string? codeOrName) =>
        Named(codeOrName)
        ?? (TakesOrganisations && codeOrName is { Length: > 0 } text ? Match(text).Applicant : null);

    /// <summary>Adds an organisation that has come to be known; the name by which it was known first stays.</summary>
    public void Learn(Applicant organisation)
    {
        if (Find(organisation.Code) is not null)
            return;
        lock (learning)
            if (Find(organisation.Code) is null)
                known = new([.. All.Append(organisation).OrderBy(one => one.Code, StringComparer.Ordinal)]);
    }

    /// <summary>Reads a text that should name one applicant, such as a field of a form.</summary>
    public ApplicantMatch Match(string text)
    {
        if (ArePrefectures)
            return OfPrefecture(gazetteer.FindPrefecture(text));
        var folded = FoldedText.Of(text);
        if (folded.Key.Length == 0)
            return new(None, null, [], "申請者の名称がありません。名称を記入してください。");
        var (digits, rest) = CorporateNumber.In(text);
        if (names.Called(folded.Key) is { Count: > 0 } called)
            return OneOf(text, folded, called);
        if (TakesOrganisations && digits.Length > 0)
            return OfNumber(digits, rest);
        return OfPrefectureAmong(text, folded)
            ?? OfMunicipalityAmong(text)
            ?? (names.Like(folded.Key) is { Count: > 0 } like ? Question(text, like) : null)
            ?? (TakesOrganisations ? OfName(text, folded) : null)
            ?? new(None, null, [], $"{Wording.Quote(text)}は申請できる者の一覧にありません。一覧の名称を記入してください。");
    }

    /// <summary>
    /// Finds all applicants of the lists named in a subject, a file name or a text, in the order of the text.
    /// </summary>
    public IReadOnlyList<ApplicantMention> In(string text)
    {
        var others = names.In(text);
        if (!HasPrefectures)
            return others;
        // 東京都府中市 is the city: the longer name has the place.
        var prefectures = Applying(gazetteer.FindPrefecturesIn(text))
            .Where(one =>
                !others.Any(other => other.Start < one.Start + one.Length && one.Start < other.Start + other.Length)
            );
        return [.. others.Concat(prefectures).OrderBy(one => one.Start)];
    }

    /// <summary>
    /// The same, and whatever else may tell a reader of a text which applicant it comes from: to be marked, and never
    /// to place anything by. One place may be told twice.
    /// </summary>
    public IReadOnlyList<ApplicantMention> HintsIn(string text) =>
        [.. In(text), .. HasPrefectures ? Applying(gazetteer.FindPrefectureHintsIn(text)) : []];

    private IEnumerable<ApplicantMention> Applying(IEnumerable<PrefectureMention> prefectures) =>
        from one in prefectures
        let applicant = Find(one.Prefecture.Code)
        where applicant is not null
        select new ApplicantMention(applicant, one.Start, one.Length);

    /// <summary>Whether an applicant stands on a list.</summary>
    internal bool IsListed(Applicant applicant) => listedCodes.Contains(applicant.Code);

    /// <summary>Codes of the applicants whose address it is, by the lists.</summary>
    internal IReadOnlyList<string> OwnersOf(string address) => domains.OwnersOf(address);

    private bool IsListed(Prefecture prefecture) => Find(prefecture.Code)?.Name == prefecture.Name;

    private ApplicantMatch OfPrefecture(PrefectureMatch match) =>
        new(
            match.Outcome,
            Find(match.Prefecture?.Code),
            [.. match.Candidates.Select(one => Find(one.Code)).OfType<Applicant>()],
            match.Note
        );

    // Beside other applicants a short name may be anybody's: 広島 is 広島県 or 広島市.
    private ApplicantMatch? OfPrefectureAmong(string text, FoldedText folded)
    {
        if (!HasPrefectures || gazetteer.FindPrefecture(text) is not { Prefecture: { } prefecture } match)
            return null;
        if (Find(prefecture.Code) is not { } applicant || applicant.Name != prefecture.Name)
            return null;
        var others = names.Like(folded.Key).Where(one => one != applicant).ToList();
        return others.Count > 0 ? Question(text, [applicant, .. others]) : OfPrefecture(match);
    }

    // By what the gazetteer knows of how municipalities are written: offices, former names.
    private ApplicantMatch? OfMunicipalityAmong(string text)
    {
        if (!HasMunicipalities)
            return null;
        var match = gazetteer.FindMunicipality(text);
        if (Find(match.Municipality?.Code) is { } applicant && match.Outcome == MunicipalityOutcome.Repaired)
            return new(Repaired, applicant, [], Wording.ReadAs(text, applicant.Name));
        var candidates = match.Candidates.Select(one => Find(one.Code)).OfType<Applicant>().ToList();
        return candidates.Count > 0 ? Question(text, candidates) : null;
    }

    private static ApplicantMatch OneOf(string text, FoldedText folded, IReadOnlyList<Applicant> called) =>
        called is not [var only] ? Question(text, called)
        : FoldedText.Of(only.Name).Plain == folded.Plain ? new(Exact, only, [], null)
        : new(Repaired, only, [], Wording.ReadAs(text, only.Name));

    private static ApplicantMatch Question(string text, IReadOnlyList<Applicant> candidates) =>
        new(
            Ambiguous,
            null,
            candidates,
            $"{Wording.Quote(text)}がどの申請者か確認できません。{Wording.List(candidates.Select(one => one.Name))}の場合は、そのとおり記入してください。"
        );

    private ApplicantMatch OfNumber(string digits, string rest)
    {
        if (!CorporateNumber.IsValid(digits))
            return new(
                Ambiguous,
                null,
                [],
                digits.Length == CorporateNumber.Length
                    ? $"法人番号{Wording.Quote(digits)}の検査用数字が合いません。正しい番号を記入してください。"
                    : $"法人番号{Wording.Quote(digits)}は{CorporateNumber.Length}桁ではありません。正しい番号を記入してください。"
            );
        var name = rest.Trim('、', '，', ',', '・', '/', '／', '(', ')', ':', ';');
        return new(
            Exact,
            Find(ApplicantCode.Of(digits)) ?? new(digits, name.Length > 0 ? name : digits, ""),
            [],
            null
        );
    }

    private ApplicantMatch? OfName(string text, FoldedText folded)
    {
        if (!folded.Plain.EnumerateRunes().Any(Rune.IsLetter))
            return null;
        var code = ApplicantCode.OfName(text);
        return new(Exact, Find(code) ?? new(code, OnOneLine(text), ""), [], null);
    }

    private static string OnOneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private sealed class Known(IReadOnlyList<Applicant> all)
    {
        public IReadOnlyList<Applicant> All { get; } = all;

        public Dictionary<string, Applicant> ByCode { get; } =
            all.ToDictionary(one => one.Code, StringComparer.Ordinal);
    }
}
