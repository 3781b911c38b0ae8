using System.Globalization;
using SeisFunctions.Forms.Findings;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Packaging;

namespace SeisFunctions.Forms;

/// <summary>What there is to say about a file as a whole.</summary>
internal static class FileFindings
{
    /// <summary>The finding that an exception of the readers stands for; null for any other exception.</summary>
    public static Finding? Of(Exception exception) =>
        exception switch
        {
            LimitExceededException limit => FileFinding.TooMuchInside(
                limit.Limit,
                limit.Most.ToString("N0", CultureInfo.InvariantCulture)
            ),
            EncryptedPartException => FileFinding.NotReadable(FileFormat.EncryptedOffice),
            UnreadableFileException unreadable => FileFinding.Damaged(unreadable.Message),
            _ => null,
        };

    /// <summary>What is odd about a file that could be opened.</summary>
    /// <param name="document">The file.</param>
    /// <param name="forms">What was read from it.</param>
    /// <param name="exampleAlone">Why there is no form in it, where it holds the example of one.</param>
    public static IEnumerable<Finding> About(
        FilledDocument document,
        IReadOnlyList<FormReading> forms,
        Finding? exampleAlone
    )
    {
        if (forms.Count == 0)
        {
            yield return exampleAlone ?? FileFinding.NotReadable(FileFormat.Unknown);
        }

        foreach (var form in forms.GroupBy(form => form.FormName).Where(group => group.Count() > 1))
        {
            yield return FormFinding.SeveralInFile(form.Key, form.Count());
        }

        if (document.HasMacros)
        {
            yield return FileFinding.Macro();
        }

        if (document.IsRepaired)
        {
            yield return FileFinding.RepairedPackage();
        }

        if (document.TrackedChange is { } change)
        {
            yield return FormFinding.TrackedChanges() with
            {
                Location = change,
            };
        }

        if (document.HiddenText is { } hidden)
        {
            yield return FormFinding.HiddenText() with
            {
                Location = hidden,
            };
        }

        if (document.StyledTable is { } table)
        {
            yield return FormFinding.StyledTable() with
            {
                Location = table,
            };
        }

        if (document.HasEmbeddedDocument)
        {
            yield return FormFinding.EmbeddedDocument();
        }
    }
}
