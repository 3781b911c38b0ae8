using System.Text.RegularExpressions;
using SeisFunctions.Calls.Geography;
using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Calls.Persons;

/// <summary>
/// The names that the contact fields of an application hold, as they are looked for in its texts: whole, by family name
/// and by given name. Pure.
/// </summary>
internal sealed class ContactNames
{
    /// <summary>Of an application that names nobody.</summary>
    public static ContactNames None { get; } = new([], []);

    // What stands before or behind a name in such a field. The longest that fits counts.
    private static readonly string[] Titles =
    [
        "課長補佐", "課長代理", "課長", "係長", "部長", "次長", "局長", "室長", "所長", "班長", "班員", "主任", "主事", "主査",
        "主幹", "主席", "主任技師", "参事", "参与", "理事", "専門員", "専門官", "専門監", "調整監", "企画監", "推進監", "技師",
        "技術員", "推進員", "統括", "総括", "補佐官", "補佐", "係員", "職員", "事務員", "担当者", "担当", "リーダー", "マネージャー",
        "ディレクター", "知事", "市長", "区長", "町長", "村長", "様", "さん", "氏", "殿",
    ];

    // What such a field holds beside names: offices.
    private static readonly string[] Offices = ["課", "部", "局", "室", "係", "班", "担当", "グループ", "チーム", "センター"];

    private static readonly char[] Between = [.. " 　\t\r\n、，,・･/／;；:：()（）「」[]［］【】〔〕〈〉《》"];

    // Family names of one character stand in many words, and readings of two syllables too.
    private const int ShortestName = 2,
        ShortestReading = 3;

    // How a name is read, in brackets behind it: 斎藤 翼（さいとう つばさ）. Kana of either width.
    private static readonly Regex BracketedReading = new(
        @"[(（\[［【〔〈《「]([\s・･ぁ-ゖァ-ヺー\uFF66-\uFF9F]+)[)）\]］】〕〉》」]",
        RegexOptions.NonBacktracking
    );

    private static readonly string[] FoldedTitles = [.. Titles.Select(FoldedText.KeyOf)];

    private readonly HashSet<string> anywhere = new(StringComparer.Ordinal);
    private readonly HashSet<string> beforeTitle = new(StringComparer.Ordinal);

    /// <summary>Those that the fields and columns of an application's forms hold.</summary>
    /// <param name="application">The application, or null.</param>
    /// <param name="call">The call, whose forms say which hold names of contacts.</param>
    /// <param name="listed">Names that are known otherwise.</param>
    public static ContactNames Of(Application? application, CallDefinition call, IEnumerable<string>? listed = null)
    {
        var (contacts, readings) = (new List<string>(listed ?? []), new List<string>());
        foreach (var form in call.Forms)
        {
            if (application?.Forms.TryGetValue(form.Id, out var version) != true)
                continue;
            Add([.. form.Fields], version!.Reading.Fields);
            foreach (var table in form.Tables)
                foreach (var row in version.Reading.Tables.FirstOrDefault(one => one.Id == table.Id)?.Rows ?? [])
                    Add([.. table.Columns], row.Cells);
        }

        return new(contacts, readings);

        void Add(IReadOnlyList<FieldDefinition> fields, IReadOnlyList<FieldReading> read)
        {
            var named = fields.Where(field => field.Role == FieldRole.ContactName).Select(field => field.Id).ToList();
            contacts.AddRange(read.Where(one => named.Contains(one.Id)).Select(WordsOf));
            readings.AddRange(
                from field in fields
                where field.ReadingOf is { } of && named.Contains(of)
                from one in read
                where one.Id == field.Id
                select WordsOf(one)
            );
        }

        static string WordsOf(FieldReading field) => field.Value ?? field.Raw;
    }

    /// <param name="names">Values of fields that hold names, with titles and offices.</param>
    /// <param name="readings">Values of fields that hold how they are read.</param>
    public ContactNames(IEnumerable<string> names, IEnumerable<string> readings)
    {
        var written = names.ToList();
        foreach (var name in written)
            Add(PartsOf(BracketedReading.Replace(name, " ")), ShortestName, isReading: false);
        foreach (
            var reading in written
                .SelectMany(name => BracketedReading.Matches(name))
                .Select(match => match.Groups[1].Value)
                .Concat(readings)
        )
            Add([.. Words(reading)], ShortestReading, isReading: true);
    }

    /// <summary>Where they stand in a text.</summary>
    public IEnumerable<(int Start, int Length)> In(FoldedText text)
    {
        foreach (var name in anywhere)
            foreach (var at in PlacesOf(name, text.Key))
                yield return text.PlaceOf(at, name.Length);
        foreach (var name in beforeTitle)
            foreach (var at in PlacesOf(name, text.Key).Where(at => IsBeforeTitle(text.Key, at + name.Length)))
                yield return text.PlaceOf(at, name.Length);
    }

    private void Add(IReadOnlyList<string> parts, int shortest, bool isReading)
    {
        // 姓 名, or several of them.
        if (parts.Count > 1 && parts.Count % 2 == 0)
            foreach (var person in parts.Chunk(2))
                Add(person[0] + person[1], person, shortest);
        else
            foreach (var part in parts)
                Add(part, isReading ? [part] : EndsOf(part), shortest);
    }

    // Where no blank says where the family name ends, it has one or two characters, and so has the given name: 林太郎,
    // 山田太郎. Of a longer one two are enough to find it: 長谷川一郎.
    private static string[] EndsOf(string name) =>
        name.Length <= ShortestName ? [name] : [name[..1], name[..2], name[^2..], name[^1..]];

    private void Add(string whole, IEnumerable<string> parts, int shortest)
    {
        if (FoldedText.KeyOf(whole) is { } all && all.Length >= shortest)
            anywhere.Add(all);
        foreach (var key in parts.Select(FoldedText.KeyOf).Where(key => key.Length > 0))
            (key.Length >= shortest ? anywhere : beforeTitle).Add(key);
    }

    // The words of a field without titles and offices. 山田課長 alone names 山田.
    private static IReadOnlyList<string> PartsOf(string value)
    {
        var words = Words(value).ToList();
        var names = words.Select(BehindTitle).Where(word => word.Length > 0 && !IsOffice(word)).ToList();
        return names.Count > 0
            ? names
            : [.. words.Select(WithoutTitle).Where(word => word.Length > 0 && !IsOffice(word))];
    }

    private static IEnumerable<string> Words(string value) =>
        value.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // What stands behind the last title in a word.
    private static string BehindTitle(string word) =>
        word[
            Titles.Max(title =>
                word.LastIndexOf(title, StringComparison.Ordinal) is >= 0 and var at ? at + title.Length : 0
            )..
        ];

    private static string WithoutTitle(string word) =>
        Titles
            .Where(title => word.EndsWith(title, StringComparison.Ordinal))
            .OrderByDescending(title => title.Length)
            .FirstOrDefault()
            is { } title
            ? word[..^title.Length]
            : word;

    private static bool IsOffice(string word) =>
        Array.Exists(Offices, office => word.EndsWith(office, StringComparison.Ordinal));

    private static bool IsBeforeTitle(string key, int at) =>
        Array.Exists(FoldedTitles, title => string.CompareOrdinal(key, at, title, 0, title.Length) == 0);

    private static IEnumerable<int> PlacesOf(string name, string key)
    {
        for (
            var at = key.IndexOf(name, StringComparison.Ordinal);
            at >= 0;
            at = key.IndexOf(name, at + name.Length, StringComparison.Ordinal)
        )
            yield return at;
    }
}
