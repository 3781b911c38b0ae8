using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Facsimiles;
using SeisFunctions.Forms.Findings;
using SeisFunctions.Forms.Remarks;
using SeisFunctions.Mail;
using SeisFunctions.Routes;

namespace SeisFunctions.Reading;

/// <summary>Reads an opened message: which forms its files hold, and whose application it is. Pure.</summary>
public sealed class SubmissionReader
{
    // More than anybody quotes; each is looked up in the register.
    private const int MostReceiptNumbers = 20;

    // Of a text file beside the forms: as long as a mail that people write.
    private const int MostBytesOfNote = 100_000;

    private readonly CallDefinition _call;

    private readonly FormReader _forms;

    private readonly RouteReader _routes;

    private readonly Reservations _reservations;

    /// <param name="call">The call, whose forms are read.</param>
    public SubmissionReader(CallDefinition call)
    {
        _call = call;
        _forms = new(call.Forms, call.Limits.Forms);
        _routes = new(call, _forms);
        _reservations = new(call);
    }

    /// <summary>Reads the files of <paramref name="mail"/>.</summary>
    /// <param name="mail">The opened message.</param>
    /// <param name="submissionId">Id of its submission.</param>
    /// <param name="receivedAt">When it was received, UTC.</param>
    /// <param name="cancellationToken">Stops reading; nothing is kept of it.</param>
    public SubmissionReading Read(
        OpenedMail mail,
        string submissionId,
        DateTimeOffset receivedAt,
        CancellationToken cancellationToken
    )
    {
        var findings = new List<Finding>(mail.Findings);
        var forms = new List<FormVersion>();
        var further = new List<FormVersion>();
        var files = new List<ReadFile>();
        var formats = new List<(OpenedFile, FileFormat)>();
        var arrived = new List<ArrivedFile>();
        var notes = new List<string>();
        foreach (var (file, index) in mail.Files.Select((file, index) => (file, index)))
        {
            using var content = file.Content.Open();
            if (file.IsUnpacked)
            {
                files.Add(new(index, FileFormats.Detect(content), []) { IsUnpacked = true });
                formats.Add((file, files[^1].Format));
                arrived.Add(new(index, file, new(files[^1].Format, [], [])));
                continue;
            }

            var reading = _forms.Read(content, cancellationToken);
            files.Add(new(index, reading.Format, [.. reading.Forms.Select(form => form.FormName)]));
            formats.Add((file, reading.Format));
            arrived.Add(new(index, file, reading));
            if (reading.Format == FileFormat.Text && IsNote(file.Name))
                notes.Add(NoteIn(file));
            findings.AddRange(
                reading.Findings.Select(finding =>
                    OtherFiles.Weigh(finding with { File = file.Name }, reading.Format, file.Content.Length)
                )
            );
            foreach (var form in reading.Forms.Select(Resolve))
                Sort(
                    new(submissionId, receivedAt, file.Name, file.Content.Sha256, WithFile(form, file.Name))
                    {
                        Stated = StatedEntries.Of(form, _call),
                    },
                    forms,
                    further,
                    findings
                );
        }

        var kind = SubmissionKinds.Of(formats, mail.Findings);
        var isFiling = mail.IsFromSecretariat && (kind == SubmissionKind.Submission || mail.Forwarded.Count > 0);
        var isAnnex = kind == SubmissionKind.Submission && !isFiling && Annexes.IsAnnex(mail, files, formats, _call);
        var collected = CollectedFileReader.Of(mail, files, formats, [.. forms, .. further], _call);
        var route = isFiling
            ? null
            : _routes.Of(mail, arrived, kind == SubmissionKind.Submission, cancellationToken);
        if (route is not null)
            (kind, isAnnex) = (SubmissionKind.RouteTest, false);
        // Only then: whose the forms are is a matter of the whole mail otherwise.
        if (further.Exists(form => !IsCollected(form)))
        {
            forms = [.. forms.Select(form => form with { Applicant = ApplicantOf(form) })];
            further = [.. further.Select(form => form with { Applicant = ApplicantOf(form) })];
        }

        var isWords = !isFiling && (kind != SubmissionKind.Submission || isAnnex);
        if (kind == SubmissionKind.Submission && !isWords && !isFiling)
            findings.AddRange(ReservationsIn(mail, notes, [.. further, .. forms], BringsOthers(formats, files)));
        var signals = ApplicantSignals.Of(mail, [.. further, .. forms], isWords, _call);
        var applicant = ApplicantSignals.ApplicantOf(signals, findings, _call);
        if (route is not null && applicant is null && ApplicantSignals.TriedBy(signals) is { } tried)
        {
            applicant = tried;
            findings.RemoveAll(ApplicantFinding.LeavesUnknown);
        }

        return new()
        {
            Kind = isFiling ? SubmissionKind.Submission : kind,
            IsFiling = isFiling,
            IsAnnex = isAnnex,
            Route = route,
            Collected = route is null ? collected : [],
            FurtherForms = further,
            HoldsApplicationForm = forms.Any(IsRequired),
            Withdraws = isWords && Annexes.Withdraws(mail, _call),
            AnswersLetter = mail.AnswersLetter,
            MissingFiles = kind == SubmissionKind.Correspondence && !isFiling ? ForgottenFiles.Of(mail, formats) : null,
            ReceiptNumbers = isWords
                ? SubmissionId.ReceiptNumbersIn($"{mail.Subject}\n{mail.Text}", MostReceiptNumbers)
                : [],
            Contacts = SenderContacts.Of(forms, _call),
            Answers = mail.Answers,
            AnsweredLetters = mail.AnsweredLetters,
            Forms = forms,
            Files = files,
            Signals = signals,
            Authenticity = mail.Authenticity,
            Sender = mail.Sender,
            Written = OwnWords.In(mail.Text),
            Forwarded = mail.Forwarded,
            Notice = mail.Notice,
            Applicant = applicant,
            ReplyRoute = ReplyRoute.Of(
                mail.ReplyTo,
                mail.MessageId,
                mail.References,
                mail.NoAnswer,
                looksLikeApplication: isWords || applicant is not null || forms.Count > 0
            ),
            Findings = Relevant(findings, forms),
        };
    }

    /// <summary>
    /// Shows a file with the account of its reading over it, under the limits of reading (see
    /// <see cref="FormReader.Show"/>).
    /// </summary>
    public Facsimile Show(Stream file, IReadOnlyList<AccountEntry> account, CancellationToken cancellationToken) =>
        _forms.Show(file, account, cancellationToken);

    /// <summary>Gives a file back with remarks at their places (see <see cref="FormReader.Remark"/>).</summary>
    public RemarkedFile Remark(Stream file, IReadOnlyList<Remark> remarks, CancellationToken cancellationToken) =>
        _forms.Remark(file, remarks, cancellationToken);

    // A form of another year must not replace this year's; its finding alone is kept. The same form twice in one
    // message: the last one counts, and a person is told, unless both are the same file. Where the two name different
    // applicants both are kept, and neither is the later version of the other. One that is blank beside one that is
    // filled in is no version of it. Of what is collected, several in one message are usual, each for another town.
    private void Sort(
        FormVersion version,
        List<FormVersion> forms,
        List<FormVersion> further,
        List<Finding> findings
    )
    {
        if (version.Reading.Findings.Any(FormFinding.IsOldVersion))
        {
            findings.AddRange(version.Reading.Findings.Where(FormFinding.IsOldVersion));
            return;
        }

        var earlier = forms.FindIndex(other => other.Reading.FormId == version.Reading.FormId);
        if (earlier >= 0 && forms[earlier].Sha256 != version.Sha256)
        {
            if (IsCollected(version) || IsOfAnother(forms[earlier], version))
                further.Add(forms[earlier]);
            else if (forms[earlier].Reading.IsFilled != version.Reading.IsFilled)
            {
                var blank = version.Reading.IsFilled ? forms[earlier] : version;
                findings.Add(FormFinding.BlankBeside(blank.Reading.FormName) with { File = blank.File });
                if (blank == version)
                    return;
            }
            else
                findings.Add(FormFinding.SeveralInMail(version.Reading.FormName) with { File = version.File });
        }

        if (earlier >= 0)
            forms.RemoveAt(earlier);
        forms.Add(version);
    }

    private IEnumerable<Finding> ReservationsIn(
        OpenedMail mail,
        IReadOnlyList<string> notes,
        IReadOnlyCollection<FormVersion> forms,
        bool bringsOthers
    ) =>
        new[]
        {
            _reservations.In(mail, notes, forms, bringsOthers),
            mail.IsForInformation ? MailFinding.ForInformation() : null,
        }
            .Concat(forms.Select(form => form.File).Distinct().Select(file => NamedReservations.In([file], _call)))
            .OfType<Finding>();

    // Whatever holds no form that was read: a scan, a list of its own.
    private static bool BringsOthers(IReadOnlyList<(OpenedFile File, FileFormat Format)> formats, List<ReadFile> files) =>
        formats
            .Zip(files)
            .Any(one =>
                one.Second is { IsUnpacked: false, Forms.Count: 0 }
                && SubmissionKinds.CouldBeForm(one.First.File, one.First.Format)
            );

    private static bool IsNote(string file) => file.EndsWith(".txt", StringComparison.OrdinalIgnoreCase);

    private static string NoteIn(OpenedFile file)
    {
        using var content = file.Content.Open();
        var bytes = new byte[Math.Min(content.Length, MostBytesOfNote)];
        content.ReadExactly(bytes);
        return MailText.Decode(bytes, null);
    }

    private bool IsOfAnother(FormVersion one, FormVersion other) =>
        ApplicantOf(one) is { } first && ApplicantOf(other) is { } second && first != second;

    private string? ApplicantOf(FormVersion version) =>
        ApplicantSignals.NamedBy(version, _call).Select(named => named.Code).FirstOrDefault();

    private bool IsCollected(FormVersion version) =>
        _call.Collections.Any(collection => collection.Form?.Id == version.Reading.FormId);

    private bool IsRequired(FormVersion version) =>
        _call.RequiredForms.Any(required => required.Id == version.Reading.FormId);

    private FormReading Resolve(FormReading form) => ApplicantFields.Resolve(form, _call.Form(form.FormId), _call);

    private static FormReading WithFile(FormReading form, string file) =>
        form with
        {
            Findings = [.. form.Findings.Select(finding => finding with { File = file })],
        };

    private IReadOnlyList<Finding> Relevant(List<Finding> findings, List<FormVersion> forms) =>
        _call.RequiredForms.All(required => forms.Any(form => form.Reading.FormId == required.Id))
            ? OtherFiles.BesideCompleteForms(findings)
        : forms.Count > 0 ? [.. OtherFiles.BesideForms(findings)]
        : findings;
}
