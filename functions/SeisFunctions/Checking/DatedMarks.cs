using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Findings;
using SeisFunctions.Forms.Values;

namespace SeisFunctions.Checking;

/// <summary>
/// Ticks with a day beside them that was still to come when the form was received: ○（5月1日）. They tell what somebody
/// means to do, and are no yes. The reader knows no time, so that they are looked for here. Pure.
/// </summary>
internal static class DatedMarks
{
    /// <summary>The application, in which such ticks are questions.</summary>
    public static Application InDoubt(Application application, CallDefinition call) =>
        application with
        {
            Forms = application.Forms.ToDictionary(form => form.Key, form => InDoubt(form.Value, call)),
        };

    private static FormVersion InDoubt(FormVersion version, CallDefinition call)
    {
        var reading = version.Reading;
        var premature = Premature(version, call).ToHashSet();
        if (premature.Count == 0)
            return version;
        return version with
        {
            Reading = reading with
            {
                Fields = [.. reading.Fields.Select(InQuestion)],
                Tables =
                [
                    .. reading.Tables.Select(table =>
                        table with
                        {
                            Rows =
                            [
                                .. table.Rows.Select(row => row with { Cells = [.. row.Cells.Select(InQuestion)] }),
                            ],
                        }
                    ),
                ],
                Findings =
                [
                    .. reading.Findings.Where(finding =>
                        !premature.Any(tick =>
                            (finding.Field, finding.Location) == (tick.Label, tick.Location)
                        )
                    ),
                    .. premature.Select(tick =>
                        FieldFinding.Ambiguous(tick.Label, Note).About(reading.FormName, tick)
                    ),
                ],
            },
        };

        FieldReading InQuestion(FieldReading field) =>
            premature.Contains(field) ? field with { Value = null, Confidence = Confidence.Ambiguous } : field;
    }

    private const string Note = "様式を受信した日より後の日付が記入されています";

    private static IEnumerable<FieldReading> Premature(FormVersion version, CallDefinition call) =>
        version.ReceivedAt == JapanTime.Unknown
            ? []
            : Ticked(version.Reading, call).Where(tick => IsPremature(tick, version));

    private static bool IsPremature(FieldReading tick, FormVersion version)
    {
        var received = DateOnly.FromDateTime(JapanTime.Of(version.ReceivedAt).DateTime);
        return DayMentions.In(tick.Raw, near: received).Any(day => day > received);
    }

    private static IEnumerable<FieldReading> Ticked(FormReading reading, CallDefinition call)
    {
        var form = call.Form(reading.FormId);
        var fields = TicksIn(form.Fields).Select(id => reading[id]);
        var cells = form.Tables.SelectMany(table =>
            reading
                .Table(table.Id)
                .Rows.SelectMany(row => TicksIn(table.Columns).Select(id => row[id]))
        );
        return fields.Concat(cells).Where(tick => tick.Value == "true");
    }

    private static List<string> TicksIn(IEnumerable<FieldDefinition> fields) =>
        [.. fields.Where(field => field.Kind == FieldKind.Tick).Select(field => field.Id)];
}
