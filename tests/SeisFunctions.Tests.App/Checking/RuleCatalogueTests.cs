using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using SeisFunctions.Calls;
using SeisFunctions.Checking;
using SeisFunctions.Checking.Rules;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Checking;

/// <summary>
/// <c>docs/rules.md</c> lists every rule that a requirement can be put together from, as its record has it.
/// </summary>
public sealed class RuleCatalogueTests
{
    [Fact]
    public void The_page_of_rules_is_what_the_records_say()
    {
        var page = Page();
        Directory.CreateDirectory(Repository.Path("artifacts"));
        File.WriteAllText(Repository.Path("artifacts", "rules.md"), page);

        Assert.Equal(page, File.ReadAllText(Repository.Path("docs", "rules.md")).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Every_rule_and_every_argument_has_a_comment() =>
        Assert.All(RuleText.Named.Values.Concat(RuleText.Combining.Values), type =>
        {
            Assert.NotNull(XmlComments.Of(type));
            Assert.All(ArgumentsOf(type), argument => Assert.NotNull(XmlComments.Of(argument.Property)));
        });

    private static string Page()
    {
        var page = new StringBuilder(Preface);
        foreach (var (name, type) in RuleText.Named)
            Add(page, name, type);
        page.Append("\n## Parts of arguments\n");
        foreach (var type in new[] { typeof(RowCondition), typeof(Quantity), typeof(TableColumn), typeof(DepartmentKind) })
            Add(page, JsonNamingPolicy.CamelCase.ConvertName(type.Name), type);
        return page.ToString();
    }

    private static void Add(StringBuilder page, string name, Type type)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n### {name}\n\n{XmlComments.Of(type)}\n");
        var arguments = ArgumentsOf(type).ToList();
        if (arguments.Count == 0)
            return;
        page.Append("\n| argument | | |\n|---|---|---|\n");
        foreach (var (property, isRequired) in arguments)
        {
            var key = $"`{KeyOf(property)}`{(isRequired ? "" : " (optional)")}";
            page.Append(
                CultureInfo.InvariantCulture,
                $"| {key} | {WordsFor(property.PropertyType)} | {XmlComments.Of(property)} |\n"
            );
        }
    }

    private static IEnumerable<(PropertyInfo Property, bool IsRequired)> ArgumentsOf(Type type) =>
        from parameter in type.GetConstructors().MaxBy(one => one.GetParameters().Length)!.GetParameters()
        let property = type.GetProperty(parameter.Name!)
        where property is not null
        select (property, !parameter.HasDefaultValue);

    private static string KeyOf(PropertyInfo property) =>
        property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name
        ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    private static string WordsFor(Type type) =>
        Nullable.GetUnderlyingType(type) is { } underlying ? WordsFor(underlying)
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
            ? $"list of {WordsFor(type.GetGenericArguments()[0])}"
        : type.IsEnum
            ? string.Join(", ", Enum.GetNames(type).Select(name => $"`{JsonNamingPolicy.CamelCase.ConvertName(name)}`"))
        : type == typeof(FieldAddress) ? "field"
        : type == typeof(TableAddress) ? "table"
        : type == typeof(ColumnAddress) ? "column"
        : type == typeof(DateOnly) ? "day"
        : type == typeof(bool) ? "true or false"
        : type == typeof(int) ? "whole number"
        : type == typeof(decimal) ? "number"
        : type == typeof(string) ? "text"
        : $"[{JsonNamingPolicy.CamelCase.ConvertName(type.Name)}](#{type.Name.ToLowerInvariant()})";

    private const string Preface = """
        # Rules

        What a requirement of a call can be judged by: `rule` in `call.json`. The page follows from the records in `functions/SeisFunctions/Checking/Rules`: a test compares them and leaves the right page in `artifacts/rules.md`.

        ```jsonc
        { "rule": "filled", "field": "form1.email" }                // a rule with its arguments
        { "all": [ RULE, … ] }                                      // every one must be satisfied
        { "any": [ RULE, … ] }                                      // one must be satisfied
        { "when": RULE, "then": RULE, "unless": RULE }              // applies only where `when` is satisfied
        ```

        - Rules are put together two deep at most. What needs more is a tick box and a person's look.
        - A rule gives one of four outcomes: *satisfied*, *notSatisfied*, *needsReview* (a person must look: nothing is decided on what was not read with certainty, and nothing without its form), *notApplicable* (has no say). In `all` what
          is wrong outweighs what is doubtful; in `any` the first that is satisfied speaks. Where `when` is not satisfied the requirement does not apply, unless the rule of `unless` finds what speaks against that: then a person decides.
        - A field is written `FORM.FIELD`, a table `FORM.TABLE`, a column `FORM.TABLE.COLUMN`, an option by its id. The start refuses a call that names what its forms do not have, and tells what was probably meant.
        - Some rules ask for roles of the forms (`role` in `forms/*.json`) instead; they say so.
        - Reasons are written by the rules in Japanese; `texts` of the requirement replace them by outcome.

        ## Rules

        """;
}
