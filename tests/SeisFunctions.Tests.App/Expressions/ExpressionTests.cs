using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using SeisFunctions.EmbeddedHost;
using SeisFunctions.Forms;
using SeisFunctions.Hosting;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Expressions;

/// <summary>
/// A stranger's text goes through every regular expression, so that each must take time in proportion to its length:
/// either it looks at each character once (<see cref="RegexOptions.NonBacktracking"/>), or it is given texts of what
/// its own pattern is made of and must not take longer than that.
/// </summary>
public sealed partial class ExpressionTests
{
    /// <summary>
    /// What takes so long for the longest of these texts is not linear, however busy the machine; a ten thousandth of
    /// it is usual.
    /// </summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    // Asking often is for a busy machine on which a good expression looks like a bad one; a bad one stays bad.
    private const int AttemptsToFind = 3;

    [Fact]
    public void Every_expression_takes_time_in_proportion_to_the_text() =>
        Assert.All(All().Where(expression => !IsNonBacktracking(expression)), expression =>
            Assert.Null(LinearTime.Fault(Compiled(expression.ToString(), expression.Options)))
        );

    [Theory]
    [InlineData(@"[0-9]\s*[a-z]*\s*!")]
    [InlineData("(?:全て|上記).*(?:確認|同意)")]
    [InlineData("^(?:市区町村|市町村|市|町|村|区)+$")]
    [InlineData(@"^\s*[0-9]*\s*$")]
    [InlineData("(?:[A-Z][.])+@")]
    [InlineData(@"^注\s*[0-9]*\s*:")]
    public void An_expression_that_takes_longer_is_found(string pattern) =>
        Assert.NotNull(LinearTime.Fault(Compiled(pattern, RegexOptions.CultureInvariant), AttemptsToFind));

    [Fact]
    public void No_expression_is_made_elsewhere()
    {
        Assert.InRange(All().Count(), 100, 500);

        Assert.DoesNotContain(
            SourceFiles().SelectMany(File.ReadLines),
            line => Made().IsMatch(line) && !line.Contains("RegexOptions.NonBacktracking", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_page_of_expressions_names_each_of_them_and_how_it_is_bounded()
    {
        var rows =
            from member in Members()
            let isNonBacktracking = IsNonBacktracking(Made(member))
            group (member.Name, isNonBacktracking) by member.DeclaringType!.Name into type
            orderby type.Key
            select $"| {type.Key} | {Names(type.Where(one => one.isNonBacktracking).Select(one => one.Name))} | {Names(type.Where(one => !one.isNonBacktracking).Select(one => one.Name))} |";

        Assert.Equal(
            rows,
            File.ReadAllLines(Repository.Path("docs/expressions.md"))
                .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
                .Skip(1)
        );

        static string Names(IEnumerable<string> names) => string.Join(", ", names.Order(StringComparer.Ordinal));
    }

    private static bool IsNonBacktracking(Regex expression) => expression.Options.HasFlag(RegexOptions.NonBacktracking);

    // Compiled as in what is shipped, whether these tests are or not.
    private static Regex Compiled(string pattern, RegexOptions options) =>
        new(pattern, options | RegexOptions.Compiled, Patience);

    private static IEnumerable<Regex> All() => Members().Select(Made);

    private static Regex Made(MemberInfo member) =>
        (Regex)(member is FieldInfo field ? field.GetValue(null)! : ((MethodInfo)member).Invoke(null, null)!);

    /// <summary>Generated expressions, and those over words of the reader's lexicon.</summary>
    private static IEnumerable<MemberInfo> Members() =>
        new[] { typeof(FormReader).Assembly, typeof(ExpressionLimit).Assembly, typeof(EmbeddedHostInfo).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute)) && !type.ContainsGenericParameters)
            .SelectMany(type =>
                type.GetMembers(
                    BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly
                )
            )
            .Where(member =>
                member.IsDefined(typeof(GeneratedRegexAttribute))
                || (
                    member is FieldInfo { FieldType: var type }
                    && type == typeof(Regex)
                    && !member.DeclaringType!.FullName!.StartsWith("System.", StringComparison.Ordinal)
                )
            );

    private static IEnumerable<string> SourceFiles() =>
        Directory
            .EnumerateFiles(Repository.Path("functions"), "*.*", SearchOption.AllDirectories)
            .Where(file =>
                file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal)
            )
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .Where(file => Path.GetFileName(file) != "WordExpression.cs"); // its expressions are in fields

    /// <summary>An expression made where it is used, which no test would walk.</summary>
    [GeneratedRegex(@"new Regex\(|\bRegex\.(?:IsMatch|Match|Matches|Replace|Split|Count|EnumerateMatches)\(")]
    private static partial Regex Made();
}
