using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using SeisFunctions.Checking;
using SeisFunctions.Exporting;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Findings;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Checking;

/// <summary>
/// All findings stand in one place (<c>SeisFunctions.Forms/Findings</c>), and <c>docs/findings.md</c> lists them.
/// </summary>
public sealed partial class FindingCatalogueTests
{
    // In place of a number that a text is given.
    private const int Number = 987_600;

    private static readonly List<Finding> All = [.. Catalogue().SelectMany(Examples)];

    [Fact]
    public void The_page_of_findings_is_what_the_catalogue_holds()
    {
        var page = Page();
        Directory.CreateDirectory(Repository.Path("artifacts"));
        File.WriteAllText(Repository.Path("artifacts", "findings.md"), page);

        Assert.Equal(page, File.ReadAllText(Repository.Path("docs", "findings.md")).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void No_code_of_a_finding_is_written_or_compared_outside_the_catalogue()
    {
        var codes = All.Select(finding => $"\"{finding.Code}\"")
            .Concat(All.Select(finding => $"\"{finding.Code.Split('.')[0]}.\""))
            .Distinct()
            .ToList();
        var sources = Directory
            .GetFiles(Repository.Path("functions"), "*", SearchOption.AllDirectories)
            .Where(path =>
                path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".razor", StringComparison.Ordinal)
            )
            .Where(path => !Elsewhere().IsMatch(path.Replace('\\', '/')));

        var found =
            from path in sources
            from line in File.ReadLines(path)
            where codes.Exists(code => line.Contains(code, StringComparison.Ordinal))
            select $"{Path.GetFileName(path)}: {line.Trim()}";

        Assert.Empty(found);
    }

    [Fact]
    public void Every_finding_has_a_kind_that_exports_name() =>
        Assert.All(All, finding => Assert.NotEqual("その他", FindingKind.Of(finding.Code)));

    [Fact]
    public void What_concerns_the_secretariat_alone_is_no_task_of_an_applicant_and_stands_whole_for_officers() =>
        Assert.All(All.Where(finding => finding.ConcernsSecretariat), finding =>
        {
            Assert.Equal(Severity.Info, FindingWords.For(finding, Audience.Applicant, canBeMended: true).Severity);
            Assert.Equal(Severity.Info, FindingWords.For(finding, Audience.Applicant, canBeMended: false).Severity);
            Assert.Equal(finding.Message, FindingWords.For(finding, Audience.Officer, canBeMended: true).Message);
        });

    [Fact]
    public void Who_looks_after_the_clock_of_the_mail_server_is_the_secretariat() =>
        Assert.Equal("secretariat", WhoActs(MailFinding.ReceivedAfterStored()));

    [Fact]
    public void Officers_read_no_request_to_an_applicant() =>
        Assert.All(
            All.Where(finding => !finding.ConcernsSecretariat && finding.Message.Count(letter => letter == '。') > 1),
            finding =>
                Assert.DoesNotContain(
                    "ください。",
                    FindingWords.For(finding, Audience.Officer, canBeMended: false).Message,
                    StringComparison.Ordinal
                )
        );

    private static string Page()
    {
        var page = new StringBuilder(Preface);
        foreach (var kind in All.GroupBy(finding => FindingKind.Of(finding.Code)))
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"\n## {kind.Key}\n\n| code | severity | who acts | text |\n|---|---|---|---|\n"
            );
            foreach (var finding in kind)
            {
                var officers = finding.OfficerMessage is { } said ? $"<br>For officers: {said}" : "";
                page.Append(
                    CultureInfo.InvariantCulture,
                    $"| `{finding.Code}` | {Words(finding.Severity)} | {WhoActs(finding)} | {finding.Message}{officers} |\n"
                );
            }
        }

        return page.ToString();
    }

    private static string Words(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "info",
        };

    private static string WhoActs(Finding finding) =>
        finding switch
        {
            { AsksApplicant: true } => "applicant",
            { Severity: Severity.Info } => "nobody",
            { ConcernsSecretariat: true } => "secretariat",
            _ when finding.Message.EndsWith('}') => "as the text says",
            _ => finding.Message.Contains("ください。", StringComparison.Ordinal) ? "applicant" : "secretariat",
        };

    private static IEnumerable<MethodInfo> Catalogue() =>
        from type in typeof(FieldFinding).Assembly.GetTypes()
        where
            type.Namespace == typeof(FieldFinding).Namespace
            && type is { IsAbstract: true, IsSealed: true, IsNested: false }
        orderby type.Name
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where
            method.ReturnType == typeof(Finding)
            && method.GetParameters().All(parameter => parameter.ParameterType != typeof(Finding))
        orderby type.Name, method.MetadataToken
        select method;

    // Each argument stands as {name}; a text for each format of file.
    private static IEnumerable<Finding> Examples(MethodInfo method)
    {
        var parameters = method.GetParameters();
        if (parameters is [{ ParameterType: var type }] && type == typeof(FileFormat))
            return Enum.GetValues<FileFormat>().Select(format => (Finding)method.Invoke(null, [format])!).Distinct();
        var finding = (Finding)method.Invoke(null, [.. parameters.Select(ExampleOf)])!;
        return
        [
            finding with
            {
                Message = Named(finding.Message),
                OfficerMessage = finding.OfficerMessage is { } said ? Named(said) : null,
            },
        ];

        string Named(string text) =>
            parameters.Aggregate(text, (named, one) =>
                named.Replace($"{Number + one.Position}", $"{{{one.Name}}}", StringComparison.Ordinal)
            );
    }

    private static object ExampleOf(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(int) ? Number + parameter.Position
        : parameter.ParameterType == typeof(long) ? (long)(Number + parameter.Position)
        : $"{{{parameter.Name}}}";

    private const string Preface = """
        # Findings

        What the product has to say about a submission (指摘事項), as the catalogue in `functions/SeisFunctions.Forms/Findings` has it: a test compares this page with it and leaves the right one in `artifacts/findings.md`.

        - `{name}` stands for what a text is given. Applicants read the text in letters and on their pages; officers read it without the sentences that ask the applicant for something (`FindingWords`), unless the line says
          what officers read.
        - *Who acts* is whoever it is a task for while the call is open: the applicant, where the text asks for something, unless it concerns the secretariat alone; nobody, where something is only mentioned. After the deadline every
          task is the secretariat's.
        - The severity is that of the text by itself. It weighs less where something settles it: files beside complete forms, what an officer has assigned or admitted, an example sheet beside the filled-in one.
        - Codes never change: exports, telemetry and officers' words about single findings name them.

        """;

    // The catalogue; what was built; and the problems that the API answers requests with, which have codes of their
    // own.
    [GeneratedRegex("/(?:obj|bin|Findings)/|/Web/Problems\\.cs$")]
    private static partial Regex Elsewhere();
}
