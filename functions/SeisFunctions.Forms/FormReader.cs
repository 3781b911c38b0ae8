using System.Globalization;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Excel;
using SeisFunctions.Forms.Facsimiles;
using SeisFunctions.Forms.Fields;
using SeisFunctions.Forms.Findings;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Packaging;
using SeisFunctions.Forms.Remarks;
using SeisFunctions.Forms.Traces;
using SeisFunctions.Forms.Word;

namespace SeisFunctions.Forms;

/// <summary>
/// Reads filled-in forms (様式) from a Word or Excel file, told apart by content. The same bytes, definitions and limits
/// always give the same reading; nothing that a file contains makes it throw. One reader may be used by many threads.
/// </summary>
public sealed class FormReader
{
    private readonly IReadOnlyList<FormVocabulary> vocabularies;
    private readonly FormIndex index;
    private readonly FormLimits limits;

    /// <param name="forms">The forms of the call.</param>
    /// <param name="limits">What one file may cost at most.</param>
    public FormReader(IReadOnlyList<FormDefinition> forms, FormLimits limits)
    {
        vocabularies = [.. forms.Select(form => new FormVocabulary(form))];
        index = new(vocabularies);
        this.limits = limits;
    }

    /// <summary>Reads one file; waits where the process is reading as much as it may at once.</summary>
    /// <param name="file">Its bytes; seekable, read from the start, left open.</param>
    /// <param name="cancellationToken">Ends the reading with an <see cref="OperationCanceledException"/>.</param>
    public FileReading Read(Stream file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Length > limits.FileBytes)
        {
            return new(FileFormat.Unknown, [], [TooLarge(file)]);
        }

        var format = FileFormats.Detect(file);
        return format is FileFormat.Word or FileFormat.Excel
            ? ReadOffice(file, format, new ReadingBudget(limits, cancellationToken), cancellationToken)
            : new(format, [], [FileFinding.NotReadable(format)]);
    }

    /// <summary>
    /// Shows a file with the account of its reading over it, within the same limits; waits as reading does.
    /// </summary>
    /// <param name="file">Its bytes; seekable, read from the start, left open.</param>
    /// <param name="account">What its texts were taken for, of all its forms; none where it was not read.</param>
    /// <param name="cancellationToken">Ends it with an <see cref="OperationCanceledException"/>.</param>
    public Facsimile Show(Stream file, IReadOnlyList<AccountEntry> account, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Length > limits.FileBytes)
        {
            return Facsimile.None(TooLarge(file));
        }

        var format = FileFormats.Detect(file);
        return format is FileFormat.Word or FileFormat.Excel
            ? ShowOffice(file, format, account, new ReadingBudget(limits, cancellationToken), cancellationToken)
            : Facsimile.None(FileFinding.NotReadable(format));
    }

    /// <summary>
    /// Gives a file back with remarks as comments at their places (朱書き), within the same limits; waits as reading does.
    /// Everything else in it stays as it is, and it is read as before. The same remarks in the same file are the same
    /// bytes.
    /// </summary>
    /// <param name="file">Its bytes; seekable, read from the start, left open.</param>
    /// <param name="remarks">What is to be said; at least one.</param>
    /// <param name="cancellationToken">Ends it with an <see cref="OperationCanceledException"/>.</param>
    public RemarkedFile Remark(Stream file, IReadOnlyList<Remark> remarks, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Length > RemarkLimits.FileBytes)
        {
            return RemarkedFile.Not(RemarkRefusal.TooLarge);
        }

        var format = FileFormats.Detect(file);
        return format is FileFormat.Word or FileFormat.Excel
            ? RemarkOffice(file, format, remarks, new ReadingBudget(limits, cancellationToken), cancellationToken)
            : RemarkedFile.Not(RemarkRefusal.Unreadable);
    }

    /// <summary>
    /// What a Word or Excel file is made of, within the same limits; null for any other file, and for one that cannot
    /// be opened.
    /// </summary>
    /// <param name="file">Its bytes; seekable, read from the start, left open.</param>
    /// <param name="cancellationToken">Ends it with an <see cref="OperationCanceledException"/>.</param>
    public PackageTrace? Trace(Stream file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Length > limits.FileBytes || FileFormats.Detect(file) is not (FileFormat.Word or FileFormat.Excel))
        {
            return null;
        }

        try
        {
            var budget = new ReadingBudget(limits, cancellationToken);
            using var turn = ReadingTurns.Take(ZipDirectory.Check(file, budget), cancellationToken);
            return PackageTracer.Of(file, budget);
        }
        catch (Exception exception) when (FileFindings.Of(exception) is not null || Damage.Explains(exception))
        {
            return null;
        }
    }

    private RemarkedFile RemarkOffice(
        Stream file,
        FileFormat format,
        IReadOnlyList<Remark> remarks,
        ReadingBudget budget,
        CancellationToken cancellationToken
    )
    {
        try
        {
            using var turn = ReadingTurns.Take(ZipDirectory.Check(file, budget), cancellationToken);
            return Remarker.Write(file, format, Open(file, format, budget), vocabularies, remarks, budget);
        }
        catch (LimitExceededException)
        {
            return RemarkedFile.Not(RemarkRefusal.TooLarge);
        }
        catch (Exception exception) when (FileFindings.Of(exception) is not null)
        {
            return RemarkedFile.Not(RemarkRefusal.Unreadable);
        }
    }

    private static Facsimile ShowOffice(
        Stream file,
        FileFormat format,
        IReadOnlyList<AccountEntry> account,
        ReadingBudget budget,
        CancellationToken cancellationToken
    )
    {
        try
        {
            using var turn = ReadingTurns.Take(ZipDirectory.Check(file, budget), cancellationToken);
            return FacsimileBuilder.Of(Open(file, format, budget), account);
        }
        catch (Exception exception) when (FileFindings.Of(exception) is { } finding)
        {
            return Facsimile.None(finding);
        }
    }

    private Finding TooLarge(Stream file) =>
        FileFinding.TooLarge(
            file.Length.ToString("N0", CultureInfo.InvariantCulture),
            limits.FileBytes.ToString("N0", CultureInfo.InvariantCulture)
        );

    private FileReading ReadOffice(
        Stream file,
        FileFormat format,
        ReadingBudget budget,
        CancellationToken cancellationToken
    )
    {
        try
        {
            using var turn = ReadingTurns.Take(ZipDirectory.Check(file, budget), cancellationToken);
            var document = Open(file, format, budget);
            var forms = index.FormsIn(document).ToList();
            var finders = forms.ConvertAll(form => new FormFinder(
                document,
                form,
                [.. forms.Where(other => other != form)],
                budget
            ));
            var readings = finders.SelectMany(finder => finder.Find()).ToList();
            return new(
                format,
                readings,
                [
                    .. FileFindings.About(
                        document,
                        readings,
                        finders.Select(finder => finder.ExampleAlone).FirstOrDefault(finding => finding is not null)
                    ),
                ]
            );
        }
        catch (Exception exception) when (FileFindings.Of(exception) is { } finding)
        {
            return new(format, [], [finding]);
        }
    }

    private static FilledDocument Open(Stream file, FileFormat format, ReadingBudget budget)
    {
        try
        {
            using var package = OfficePackage.Open(file, format, budget);
            var document =
                format == FileFormat.Word ? DocumentReader.Read(package, budget) : WorkbookReader.Read(package, budget);
            return document with { IsRepaired = package.IsRepaired };
        }
        catch (Exception exception) when (Damage.Explains(exception))
        {
            throw new UnreadableFileException("ファイルが壊れています");
        }
    }
}
