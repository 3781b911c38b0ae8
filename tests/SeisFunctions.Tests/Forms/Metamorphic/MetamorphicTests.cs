using System.Globalization;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Forms.Metamorphic;

/// <summary>
/// Whatever is put into a filled-in form anywhere: no field is read with certainty as if it were not there, unless the account reports it. A
/// seeded sample of all variants; <c>eng/fuzz.sh</c> tries all of them.
/// </summary>
public sealed class MetamorphicTests
{
    private const int Seed = 20260326;
    private const int OfEachVariant = 6;

    private static readonly int Most = Environment.GetEnvironmentVariable("METAMORPHIC") switch
    {
        "all" => int.MaxValue,
        { Length: > 0 } number => int.Parse(number, CultureInfo.InvariantCulture),
        _ => OfEachVariant,
    };

    [Fact]
    public void What_is_put_into_a_form_is_never_passed_over_in_silence()
    {
        var outcomes = VariantTests.All.AsParallel().SelectMany(variant => Mutation.Of(variant.File, Seed).Take(Most).Select(mutation => (variant.Name, mutation.Kind, mutation.Inserted, Fault: FaultOf(mutation)))).ToList();
        var rows = outcomes.GroupBy(one => one.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal)
            .Select(kind => $"{kind.Count(),8}{kind.Count(one => one.Fault is { } fault && fault.StartsWith("silent", StringComparison.Ordinal)),8}{kind.Count(one => one.Fault is { } fault && fault.StartsWith("lost", StringComparison.Ordinal)),8}  {kind.Key}");
        Directory.CreateDirectory(Repository.Path("artifacts"));
        File.WriteAllLines(Repository.Path("artifacts", "metamorphic.txt"),
            [$"{"tried",8}{"silent",8}{"lost",8}  kind", .. rows, .. outcomes.Where(one => one.Fault is not null).Select(one => $"{one.Fault}\t{one.Inserted}\t{one.Name}")]);

        Assert.Empty(outcomes.Where(one => one.Fault is not null).Select(one => $"{one.Fault} ({one.Inserted}, {one.Name})"));
    }

    private static string? FaultOf(Mutation mutation)
    {
        var reading = CallForms.Read(mutation.File);
        if (reading.Forms is not [var form])
        {
            return reading.Findings.Count > 0 ? null : "lost: no form and no finding";
        }

        if (AccountTests.Unaccounted(mutation.File) is [var lost, ..])
        {
            return $"lost: {lost}";
        }

        return form.Account.GroupBy(entry => entry.Place).SelectMany(place => Touched([.. place], mutation.Inserted)).Select(entry => Silent(entry, form, mutation.Inserted)).FirstOrDefault(fault => fault is not null);
    }

    /// <summary>The pieces of one place that hold some of what was put in.</summary>
    private static IEnumerable<AccountEntry> Touched(IReadOnlyList<AccountEntry> place, string inserted)
    {
        var at = string.Concat(place.Select(entry => Bare(entry.Text))).IndexOf(Bare(inserted), StringComparison.Ordinal);
        var end = 0;
        foreach (var entry in place)
        {
            var start = end;
            end += Bare(entry.Text).Length;
            if (at >= 0 && start < at + Bare(inserted).Length && end > at)
            {
                yield return entry;
            }
        }
    }

    /// <summary>The field that the text was put into is certain all the same, and what was put in is no part of its value.</summary>
    private static string? Silent(AccountEntry entry, FormReading form, string inserted) => entry.As switch
    {
        AccountedAs.Option or AccountedAs.Mark or AccountedAs.Qualifier or AccountedAs.Value =>
            FieldAt(form, entry) is { Confidence: Confidence.Exact } field && !(IsText(field) && Holds(field.Value!, inserted)) ? $"silent: {field}" : null,
        _ => null, // a label, a heading or a note: what it was taken for is said, and the field beside it was not touched
    };

    private static FieldReading? FieldAt(FormReading form, AccountEntry entry) =>
        form.Fields.Concat(form.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells)).FirstOrDefault(field => field.Location == entry.Place && field.Label == entry.Field);

    private static bool IsText(FieldReading field) => !CallForms.All.SelectMany(form => form.Fields.Concat(form.Tables.SelectMany(table => table.Columns)))
        .Any(definition => definition.Id == field.Id && definition.Label == field.Label && definition.Kind is FieldKind.Tick or FieldKind.Choice);

    private static bool Holds(string text, string inserted) => Bare(text).Contains(Bare(inserted), StringComparison.Ordinal);

    private static string Bare(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character))).Normalize(System.Text.NormalizationForm.FormKC);
}
