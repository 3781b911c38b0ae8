using System.Text.RegularExpressions;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Architecture;

/// <summary>What documents name is there.</summary>
public sealed partial class DocumentTests
{
    // Where the paths of CONTRIBUTING.md begin, as its section of recipes says.
    private static readonly string[] Bases =
    [
        "",
        "functions/",
        "functions/SeisFunctions/",
        "functions/SeisFunctions.",
        "functions/SeisFunctions.Forms/",
        "tests/SeisFunctions.Tests.",
    ];

    public static TheoryData<string> Documents =>
    [
        "README.md",
        "CONTRIBUTING.md",
        .. Directory.GetFiles(Repository.Path("docs"), "*.md").Select(file => $"docs/{Path.GetFileName(file)}").Order(),
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_link_of_a_document_leads_to_a_file_and_a_heading(string document)
    {
        var text = File.ReadAllText(Repository.Path(document));
        var dead =
            from Match link in Link().Matches(text)
            let file = link.Groups["file"].Value
            let target = file.Length == 0 ? document : Path.Combine(Path.GetDirectoryName(document)!, file)
            where !IsThere(target) || !HasHeading(target, link.Groups["heading"].Value)
            select link.Value;

        Assert.Empty(dead);
    }

    [Theory]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("docs/glossary.md")]
    [InlineData("docs/architecture.md")]
    public void Every_file_that_a_document_names_is_there(string document)
    {
        var names = Directory
            .GetFiles(Repository.Root, "*.*", SearchOption.AllDirectories)
            .Where(file => !Built().IsMatch(file.Replace('\\', '/')))
            .Select(Path.GetFileName)
            .ToHashSet();
        var missing = Named()
            .Matches(File.ReadAllText(Repository.Path(document)))
            .Select(match => match.Groups["path"].Value)
            .Where(path => !NotAFile().IsMatch(path))
            .Where(path => path.Contains('/') ? !Bases.Any(start => IsThere(start + path)) : !names.Contains(path));

        Assert.Empty(missing);
    }

    [Fact]
    public void Decisions_are_numbered_once_each_and_name_what_replaced_them()
    {
        var text = File.ReadAllText(Repository.Path("docs", "decisions.md"));
        var numbers = Decision().Matches(text).Select(match => int.Parse(match.Groups[1].ValueSpan, null)).ToList();
        var named = Reference().Matches(text).Select(match => int.Parse(match.Groups[1].ValueSpan, null)).Distinct();

        Assert.Equal(Enumerable.Range(1, numbers.Count), numbers.Order());
        Assert.EndsWith($"Next free number: D{numbers.Count + 1}", text.TrimEnd(), StringComparison.Ordinal);
        Assert.Empty(named.Except(numbers).Except([numbers.Count + 1]));
    }

    private static bool IsThere(string path)
    {
        var full = Repository.Path(path);
        return path.Contains('*')
            ? Directory.Exists(Path.GetDirectoryName(full))
                && Directory.GetFiles(Path.GetDirectoryName(full)!, Path.GetFileName(full)).Length > 0
            : File.Exists(full) || Directory.Exists(full) || File.Exists(full + ".cs");
    }

    // As GitHub makes it of a heading: small letters, no marks, - for blanks.
    private static bool HasHeading(string file, string heading) =>
        heading.Length == 0
        || File.ReadLines(Repository.Path(file))
            .Where(line => line.StartsWith('#'))
            .Select(line => NotInAnchor().Replace(line.TrimStart('#').Trim().ToLowerInvariant(), ""))
            .Any(line => line.Replace(' ', '-') == heading);

    [GeneratedRegex(@"\]\((?<file>(?!https?:)[^)#\s]*)(?:#(?<heading>[^)\s]+))?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"`(?<path>[\w.*/-]+(?:\.(?:cs|razor|json|md|tsv|txt|sh|liquid|csv)|/[A-Z]\w+))`")]
    private static partial Regex Named();

    [GeneratedRegex(@"(?m)^\*\*D(\d+) · ")]
    private static partial Regex Decision();

    [GeneratedRegex(@"\bD(\d+)\b")]
    private static partial Regex Reference();

    // What stands for a name of one's own, and what a test leaves behind.
    [GeneratedRegex("NAME|^artifacts/")]
    private static partial Regex NotAFile();

    [GeneratedRegex("/(?:bin|obj|node_modules|artifacts|\\.git)/")]
    private static partial Regex Built();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchor();
}
