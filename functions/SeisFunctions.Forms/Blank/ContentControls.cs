using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using SeisFunctions.Forms.Definition;
using Lock = DocumentFormat.OpenXml.Wordprocessing.Lock;
using W14 = DocumentFormat.OpenXml.Office2010.Word;

namespace SeisFunctions.Forms.Blank;

/// <summary>
/// The content controls of a Word form, one per field: tagged <c>form1.prefecture</c>, named by the label, and locked
/// so that an applicant can fill them in but not delete them by accident.
/// </summary>
internal static class ContentControls
{
    private const string Unticked = "2610",
        Ticked = "2611";

    public static string TagOf(FormDefinition form, FieldDefinition field) => $"{form.Id}.{field.Id}";

    /// <summary>
    /// What stands in the value cell of an empty field: its control, numbered uniquely within the file, and for a tick
    /// the caption behind it.
    /// </summary>
    public static IEnumerable<OpenXmlElement> Empty(FormDefinition form, FieldDefinition field, int number)
    {
        yield return field.Kind == FieldKind.Tick ? Box(form, field, number) : Entry(form, field, number);
        if (field is { Kind: FieldKind.Tick, Options: [var caption, ..] })
            yield return new Run(new Text($" {caption}") { Space = SpaceProcessingModeValues.Preserve });
    }

    private static SdtRun Entry(FormDefinition form, FieldDefinition field, int number)
    {
        var placeholder = field.Hint ?? (field.Kind == FieldKind.Choice ? FormPaper.ChooseHere : FormPaper.FillHere);
        var properties = Properties(form, field, number);
        properties.Append(new ShowingPlaceholder());
        if (Type(field) is { } type)
            properties.Append(type);
        return new SdtRun(
            properties,
            new SdtContentRun(
                new Run(new RunProperties(new RunStyle { Val = WordStyles.Placeholder }), new Text(placeholder))
            )
        );
    }

    private static SdtRun Box(FormDefinition form, FieldDefinition field, int number)
    {
        var properties = Properties(form, field, number);
        properties.Append(
            new W14.SdtContentCheckBox(
                new W14.Checked { Val = W14.OnOffValues.Zero },
                new W14.CheckedState { Val = Ticked, Font = FormPaper.Symbols },
                new W14.UncheckedState { Val = Unticked, Font = FormPaper.Symbols }
            )
        );
        return new SdtRun(
            properties,
            new SdtContentRun(
                new Run(
                    new RunProperties(WordStyles.Font(FormPaper.Symbols), new FontSize { Val = "24" }),
                    new Text("☐")
                )
            )
        );
    }

    private static SdtProperties Properties(FormDefinition form, FieldDefinition field, int number) =>
        new(
            new SdtAlias { Val = field.Label },
            new Tag { Val = TagOf(form, field) },
            new SdtId { Val = number },
            new Lock { Val = LockingValues.SdtLocked }
        );

    // Text has no type of its own: LibreOffice 7.4 writes what is typed into a plain-text control several times over
    // when it saves the form.
    private static OpenXmlElement? Type(FieldDefinition field) =>
        field.Kind switch
        {
            FieldKind.Choice => new SdtContentDropDownList(
                field
                    .Options.Select(option => new ListItem { DisplayText = option, Value = option })
                    .Prepend(new ListItem { DisplayText = FormPaper.ChooseHere, Value = "" })
            ),
            FieldKind.Date => new SdtContentDate(
                new DateFormat { Val = "ggge年M月d日" },
                new LanguageId { Val = "ja-JP" },
                new SdtDateMappingType { Val = DateFormatValues.DateTime },
                new Calendar { Val = CalendarValues.Japan }
            ),
            _ => null,
        };
}
