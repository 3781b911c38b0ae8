namespace SeisFunctions.Calls.Geography;

/// <summary>
/// The names of Japan's prefectures and municipalities, and how people write them. Built once from a folder of lists;
/// afterwards pure and safe to use from many threads. Spellings are folded for comparing only: what is returned bears
/// its canonical name, and whatever was not written that way comes with a note.
/// </summary>
public sealed class Gazetteer
{
    private readonly PrefectureScanner prefectureScanner;
    private readonly PrefectureHints prefectureHints;
    private readonly PrefectureFinder prefectureFinder;
    private readonly MunicipalityIndex municipalityIndex;
    private readonly MunicipalityFinder municipalityFinder;
    private readonly MunicipalitySplitter municipalitySplitter;
    private readonly Dictionary<string, Municipality[]> byPrefectureCode;
    private readonly MailDomains mailDomains;
    private readonly ILookup<string, string> prefixes;

    private Gazetteer(GazetteerTables tables)
    {
        var prefectures = new PrefectureIndex(tables.Prefectures);
        (Prefectures, Municipalities) = (prefectures.All, tables.Municipalities);
        municipalityIndex = new(tables);
        byPrefectureCode = tables
            .Municipalities.GroupBy(municipality => municipality.Prefecture.Code)
            .ToDictionary(group => group.Key, group => group.ToArray());
        prefectureScanner = new(prefectures);
        prefectureHints = new(prefectures);
        prefectureFinder = new(prefectures, prefectureScanner, municipalityIndex);
        municipalityFinder = new(municipalityIndex, prefectures);
        municipalitySplitter = new(municipalityFinder);
        mailDomains = new(tables.Domains);
        prefixes = tables.Prefixes.ToLookup(one => one.Municipality.Code, one => one.Prefix);
    }

    /// <summary>No names at all: what a call is looked at with whose lists cannot be read.</summary>
    internal static Gazetteer None { get; } = new(new GazetteerTables([], [], [], [], []));

    /// <summary>All prefectures, in order of code.</summary>
    public IReadOnlyList<Prefecture> Prefectures { get; }

    /// <summary>All municipalities, in order of code.</summary>
    public IReadOnlyList<Municipality> Municipalities { get; }

    /// <summary>Reads the lists.</summary>
    /// <param name="folder">Folder with the CSV files that <c>SOURCES.md</c> beside them describes.</param>
    /// <param name="providers">Whose mail domains are no prefecture's; null where none is known.</param>
    /// <exception cref="InvalidDataException">The lists do not fit together; the message names file and line of each
    /// fault.</exception>
    public static Gazetteer Load(string folder, MailProviderList? providers = null) =>
        new(GazetteerReader.Read(folder, providers ?? MailProviderList.None));

    /// <summary>
    /// The municipalities of one prefecture, in order of code: the denominator of the participation ratio.
    /// </summary>
    public IReadOnlyList<Municipality> MunicipalitiesOf(Prefecture prefecture) =>
        byPrefectureCode.GetValueOrDefault(prefecture.Code, []);

    /// <summary>The municipality with this code of six digits, or null.</summary>
    public Municipality? ByCode(string code) => municipalityIndex.ByCode(code);

    /// <summary>Reads a text that should be the name of one prefecture, such as a field of a form.</summary>
    public PrefectureMatch FindPrefecture(string text) => prefectureFinder.Find(text);

    /// <summary>
    /// Finds all prefectures named in a subject, a file name or a list, in the order of the text. May name one several
    /// times.
    /// </summary>
    public IReadOnlyList<PrefectureMention> FindPrefecturesIn(string text) => prefectureScanner.Scan(text);

    /// <summary>
    /// What may tell a reader of a text which prefecture it comes from, beside the names that
    /// <see cref="FindPrefecturesIn"/> finds: to be marked, and never to place anything by.
    /// </summary>
    internal IEnumerable<PrefectureMention> FindPrefectureHintsIn(string text) => prefectureHints.In(text);

    /// <summary>Reads one municipality from its name, its code, or both.</summary>
    /// <param name="name">Name as written; blank if only a code is given.</param>
    /// <param name="code">Code as written: six digits, five without check digit, or with its leading zero lost. Null or
    /// blank if none is given.</param>
    /// <param name="prefecture">The prefecture it should lie in. Null if unknown: then a name borne in several
    /// prefectures is ambiguous.</param>
    public MunicipalityMatch FindMunicipality(string name, string? code = null, Prefecture? prefecture = null) =>
        NameAndCode.Join(
            name,
            municipalityFinder.Find(name, prefecture),
            WrittenCode.Read(code, municipalityIndex, prefecture),
            prefecture
        );

    /// <summary>
    /// The full names of a municipality: alone, with its prefecture, with its district (郡), and with both.
    /// </summary>
    internal IReadOnlyList<string> FullNamesOf(Municipality municipality) =>
        [
            .. prefixes[municipality.Code]
                .Prepend("")
                .SelectMany(prefix => new[] { "", municipality.Prefecture.Name }.Select(prefecture =>
                    prefecture + prefix + municipality.Name
                )),
        ];

    /// <summary>The municipality's code where it stands in the same cell as the name, or null.</summary>
    public static string? CodeBeside(string name) => NumberedName.CodeIn(name);

    /// <summary>
    /// Takes apart a cell that lists several municipalities. Gives the pieces as written if every one of them is a
    /// municipality, here or in another prefecture; otherwise the whole text as the only piece.
    /// </summary>
    public IReadOnlyList<string> SplitMunicipalities(string text, Prefecture? prefecture = null) =>
        municipalitySplitter.Split(text, prefecture);

    /// <summary>
    /// Why a cell cannot be taken apart in which municipalities stand beside something else; null if no municipality
    /// stands in it.
    /// </summary>
    public string? MixedMunicipalities(string text, Prefecture? prefecture = null) =>
        municipalitySplitter.Parts(text, prefecture) is var parts && parts[true].Any() && parts[false].Any()
            ? MunicipalityNotes.Mixed(parts[true], parts[false])
            : null;

    /// <summary>
    /// The prefecture to which a mail host or address seems to belong, or null. A hint only: see
    /// <see cref="MailDomainHint"/>.
    /// </summary>
    public Prefecture? ByMailDomain(string host) => MailDomain(host)?.Prefecture;

    /// <summary>The same with the known domain and how sure it is.</summary>
    public MailDomainHint? MailDomain(string host) => mailDomains.Find(host);

    /// <summary>Every mail domain of a prefecture that is known, cut at its office.</summary>
    public IEnumerable<MailDomainHint> MailDomains => mailDomains.All;
}
