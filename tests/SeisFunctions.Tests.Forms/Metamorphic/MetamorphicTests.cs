using System.Globalization;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Forms.Metamorphic;

/// <summary>
/// Whatever is put into a filled-in form anywhere: no field is read with certainty as if it were not there, unless the
/// account reports it. A seeded sample of all variants; <c>eng/fuzz.sh</c> tries all of them.
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
        var outcomes = VariantTests.All.AsParallel().SelectMany(variant => OutcomesOf(variant).ToList()).ToList();
        var rows = outcomes
            .GroupBy(one => one.Kind)
            .OrderBy(kind => kind.Key, StringComparer.Ordinal)
            .Select(kind =>
                $"{kind.Count(),8}{kind.Count(one => Is(one, "silent")),8}{kind.Count(one => Is(one, "lost")),8}{kind.Sum(one => one.Asked),8}  {kind.Key}"
            );
        Directory.CreateDirectory(Repository.Path("artifacts"));
        File.WriteAllLines(
            Repository.Path("artifacts", "metamorphic.txt"),
            [
                $"{"tried", 8}{"silent", 8}{"lost", 8}{"asked", 8}  kind (asked: right answers elsewhere that became questions)",
                .. rows,
                .. outcomes
                    .Where(one => one.Fault is not null)
                    .Select(one => $"{one.Fault}\t{one.Inserted}\t{one.Name}"),
            ]
        );

        Assert.Empty(
            outcomes.Where(one => one.Fault is not null).Select(one => $"{one.Fault} ({one.Inserted}, {one.Name})")
        );
    }

    private static bool Is(Outcome outcome, string fault) =>
        outcome.Fault?.StartsWith(fault, StringComparison.Ordinal) == true;

    private static IEnumerable<Outcome> OutcomesOf(Variant variant)
    {
        var before = CallForms.Read(variant.File);
        foreach (var mutation in Mutation.Of(variant.File, Seed).Take(Most))
        {
            var after = CallForms.Read(mutation.File);
            yield return new(
                variant.Name,
                mutation.Kind,
                mutation.Inserted,
                FaultOf(mutation, after),
                Asked(before, after, mutation.Inserted)
            );
        }
    }

    /// <summary>The right answers that are questions once something was put in elsewhere.</summary>
    private static int Asked(FileReading before, FileReading after, string inserted)
    {
        var places = after
            .Forms.SelectMany(form => form.Account)
            .GroupBy(entry => entry.Location)
            .SelectMany(place => Touched([.. place], inserted))
            .Select(entry => entry.Location)
            .ToHashSet();
        var questions = Answers(after)
            .Where(field =>
                field.Confidence is Confidence.Ambiguous or Confidence.Unreadable && !places.Contains(field.Location!)
            )
            .Select(field => (field.Id, field.Location))
            .ToHashSet();
        return Answers(before)
            .Count(field => field.Value is not null && questions.Contains((field.Id, field.Location)));
    }

    private static IEnumerable<FieldReading> Answers(FileReading reading) =>
        reading.Forms.SelectMany(form =>
            form.Fields.Concat(form.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells))
        );

    private static string? FaultOf(Mutation mutation, FileReading reading)
    {
        if (reading.Forms is not [var form])
        {
            return reading.Findings.Count > 0 ? null : "lost: no form and no finding";
        }

        if (AccountTests.Unaccounted(mutation.File) is [var lost, ..])
        {
            return $"lost: {lost}";
        }

        return form
            .Account.GroupBy(entry => entry.Location)
            .SelectMany(place => Touched([.. place], mutation.Inserted))
            .Select(entry => Silent(entry, form, mutation.Inserted))
            .FirstOrDefault(fault => fault is not null);
    }

    /// <summary>The pieces of one place that hold some of what was put in.</summary>
    private static IEnumerable<AccountEntry> Touched(IReadOnlyList<AccountEntry> place, string inserted)
    {
        var at = string.Concat(place.Select(entry => Bare(entry.Text)))
            .IndexOf(Bare(inserted), StringComparison.Ordinal);
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

    /// <summary>
    /// The field that the text was put into is certain all the same, and what was put in is no part of its value.
    /// </summary>
    private static string? Silent(AccountEntry entry, FormReading form, string inserted) =>
        entry.As switch
        {
            AccountedAs.Option or AccountedAs.Mark or AccountedAs.Qualifier or AccountedAs.Value => FieldAt(form, entry)
                is { Confidence: Confidence.Exact } field
            && !(IsText(field) && Holds(field.Value!, inserted))
                ? $"silent: {field}"
                : null,
            _ => null, // a label, a heading or a note: what it was taken for is said, and the field beside it was not touched
        };

    private static FieldReading? FieldAt(FormReading form, AccountEntry entry) =>
        form
            .Fields.Concat(form.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells))
            .FirstOrDefault(field => field.Location == entry.Location && field.Label == entry.Field);

    private static bool IsText(FieldReading field) =>
        !CallForms
            .All.SelectMany(form => form.Fields.Concat(form.Tables.SelectMany(table => table.Columns)))
            .Any(definition =>
                definition.Id == field.Id
                && definition.Label == field.Label
                && definition.Kind is FieldKind.Tick or FieldKind.Choice
            );

    private static bool Holds(string text, string inserted) =>
        Bare(text).Contains(Bare(inserted), StringComparison.Ordinal);

    private static string Bare(string text) =>
        string.Concat(text.Where(character => !char.IsWhiteSpace(character)))
            .Normalize(System.Text.NormalizationForm.FormKC);

    private sealed record Outcome(string Name, string Kind, string Inserted, string? Fault, int Asked);
}
