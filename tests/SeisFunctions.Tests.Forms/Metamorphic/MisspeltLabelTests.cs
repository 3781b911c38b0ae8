using System.Net;
using System.Text.RegularExpressions;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Texts;

namespace SeisFunctions.Tests.Forms.Metamorphic;

/// <summary>
/// Labels that were typed anew with a letter too many (電話番号号): what stands beside them is read, or it is asked about;
/// it is never taken for another field's, and never passed over without a word.
/// </summary>
public sealed partial class MisspeltLabelTests
{
    private static readonly HashSet<string> Labels =
    [
        .. CallForms.All.SelectMany(form => form.Fields.Concat(form.Tables.SelectMany(table => table.Columns)))
            .SelectMany(field => new[] { field.Label, field.Text }.OfType<string>().SelectMany(LabelText.Keys)),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void What_stands_beside_a_misspelt_label_is_read_or_asked_about(int oneIn)
    {
        var misspelt = VariantTests
            .All.Select(variant => (Variant: variant, Changed: Misspelt(variant.File, oneIn)))
            .Where(one => one.Changed.Labels > 0)
            .ToList();
        Assert.InRange(misspelt.Sum(one => one.Changed.Labels), 500, 20_000);

        var faults = misspelt
            .AsParallel()
            .SelectMany(one => Faults(one.Variant, CallForms.Read(one.Changed.File)))
            .ToList();

        Assert.Empty(faults);
    }

    [Fact]
    public void A_form_with_every_second_label_misspelt_is_still_read()
    {
        var (file, labels) = Misspelt(SampleForms.Word(), 2);

        var reading = CallForms.Read(file);

        Assert.InRange(labels, 10, 100);
        var form = Assert.Single(reading.Forms);
        Assert.Contains(form.Fields, field => field is { Confidence: Confidence.Repaired, Value: not null });
    }

    private static IEnumerable<string> Faults(Variant variant, FileReading reading)
    {
        if (reading.Forms is not [var form])
        {
            return reading.Findings.Count > 0 ? [] : [$"lost: no form and no finding ({variant.Name})"];
        }

        return variant
            .Expected.Select(expected => Fault(form, form[expected.Key], expected.Value))
            .OfType<string>()
            .Concat(AccountTests.Unsaid(reading).Select(text => $"lost: {text}"))
            .Select(fault => $"{fault} ({variant.Name})");
    }

    private static string? Fault(FormReading form, FieldReading field, string? expected) =>
        field.Value is { } value && value != expected && !(value == "false" && expected is null)
            ? $"silent: {field}, not {expected}"
        : field.Value is not null || expected is null or "false" || IsAsked(form, field, expected) ? null
        : $"lost: {field}, not {expected}";

    /// <summary>
    /// A finding names the field, or asks about a text that holds its label; its label or its text was not read, which
    /// is said too; or it is required and has nothing, which the rules ask about.
    /// </summary>
    private static bool IsAsked(FormReading form, FieldReading field, string expected) =>
        field.Confidence is Confidence.Ambiguous or Confidence.Unreadable
        || form.Findings.Any(finding =>
            finding.Field == field.Label
            || (
                finding.Severity > Severity.Info
                && finding.Value?.Contains(field.Label, StringComparison.Ordinal) == true
            )
        )
        || IsRequired(field)
        || form.Account.Any(entry =>
            entry.As == AccountedAs.Unread
            && (
                expected.Contains(entry.Text, StringComparison.Ordinal)
                || entry.Text.Contains(expected, StringComparison.Ordinal)
                || LabelText.Key(entry.Text).Contains(LabelText.Key(field.Label), StringComparison.Ordinal)
            )
        );

    private static bool IsRequired(FieldReading field) =>
        CallForms
            .All.SelectMany(form => form.Fields)
            .Any(definition =>
                definition.Id == field.Id && definition.Label == field.Label && definition.Required
            );

    /// <summary>Every so manieth label with its last letter twice, and how many there are.</summary>
    private static (byte[] File, int Labels) Misspelt(byte[] file, int oneIn)
    {
        var (seen, changed) = (0, 0);
        foreach (var part in Mutation.Parts.Where(part => OfficeZip.Parts(file).Any(other => other.Name == part)))
        {
            file = OfficeZip.With(
                file,
                part,
                xml =>
                    Texts()
                        .Replace(
                            xml,
                            text =>
                            {
                                var label = WebUtility.HtmlDecode(text.Groups["text"].Value).TrimEnd();
                                if (!LabelText.Keys(label).Any(Labels.Contains) || seen++ % oneIn != 0)
                                {
                                    return text.Value;
                                }

                                changed++;
                                var start = text.Groups["text"].Index - text.Index;
                                var end = start + text.Groups["text"].Value.TrimEnd().Length;
                                return text.Value.Insert(end, label[^1].ToString());
                            }
                        )
            );
        }

        return (file, changed);
    }

    [GeneratedRegex(@"<(?:w:)?t(?: [^>]*)?>(?<text>[^<]+)</(?:w:)?t>", RegexOptions.CultureInvariant)]
    private static partial Regex Texts();
}
