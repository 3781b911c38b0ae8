using SeisFunctions.Forms;

namespace SeisFunctions.Tests.Forms;

/// <summary>The sample form as one program or habit leaves it.</summary>
/// <param name="Name">What is special about it.</param>
/// <param name="File">Its bytes.</param>
/// <param name="Expected">Field id → value that must be read (null: none), for the fields that the variant
/// holds.</param>
/// <param name="RowsExpected">Table id → rows → raw cells, or null where the variant has no tables.</param>
internal sealed record Variant(
    string Name,
    byte[] File,
    IReadOnlyDictionary<string, string?> Expected,
    IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<string>>>? RowsExpected = null
)
{
    public override string ToString() => Name;

    /// <summary>
    /// Compares what is read with what must be: right, repaired (right, with a finding), reported (no value, with a
    /// finding), wrong.
    /// </summary>
    public Score Read()
    {
        var reading = CallForms.Read(File);
        if (reading.Forms.Count != 1)
        {
            return new(
                0,
                0,
                reading.Findings.Count > 0 ? Expected.Count : 0,
                0,
                [$"{reading.Forms.Count} forms: {string.Join(" ", reading.Findings)}"]
            );
        }

        var form = reading.Forms[0];
        var score = new Score(0, 0, 0, 0, []);
        foreach (var (id, value) in Expected)
        {
            score = score.With(form[id], value, form.Findings);
        }

        foreach (var (id, rows) in RowsExpected ?? new Dictionary<string, IReadOnlyList<IReadOnlyList<string>>>())
        {
            score = score.WithRows(form.Table(id), rows, form.Findings);
        }

        return score;
    }
}

internal sealed record Score(int Right, int Repaired, int Reported, int Wrong, IReadOnlyList<string> Faults)
{
    public Score And(Score other) =>
        new(
            Right + other.Right,
            Repaired + other.Repaired,
            Reported + other.Reported,
            Wrong + other.Wrong,
            [.. Faults, .. other.Faults]
        );

    public Score With(FieldReading field, string? expected, IReadOnlyList<Finding> findings) =>
        (field.Value == expected, field.Confidence) switch
        {
            (true, Confidence.Exact or Confidence.Blank or Confidence.NotApplicable) => this with { Right = Right + 1 },
            (true, Confidence.Repaired) => this with { Repaired = Repaired + 1 },
            _ when field.Value is null
                    && findings.Any(finding => finding.Field == field.Label && finding.Severity > Severity.Info) =>
                this with
                {
                    Reported = Reported + 1,
                    Faults = [.. Faults, $"reported {field}"],
                },
            _ => this with { Wrong = Wrong + 1, Faults = [.. Faults, $"WRONG {field}, not {expected}"] },
        };

    public Score WithRows(
        TableReading table,
        IReadOnlyList<IReadOnlyList<string>> expected,
        IReadOnlyList<Finding> findings
    )
    {
        var score = this;
        if (table.Rows.Count != expected.Count)
        {
            return this with
            {
                Wrong = Wrong + 1,
                Faults = [.. Faults, $"WRONG {table.Id}: {table.Rows.Count} rows, not {expected.Count}"],
            };
        }

        foreach (var (row, cells) in table.Rows.Zip(expected))
        {
            foreach (var (cell, text) in row.Cells.Zip(cells))
            {
                var value = cell.Id == "consent" && text.Length > 0 ? "true" : text;
                score = score.With(cell, value.Length == 0 ? null : value, findings);
            }
        }

        return score;
    }
}
