using System.Security.Cryptography;
using System.Text;
using SeisFunctions.Domain.Senders;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Findings;

namespace SeisFunctions.Domain;

/// <summary>
/// Folds the on-time submissions of one applicant into its application: the newest version of each form wins, and a
/// file that comes again is no new version. Pure, and the order in which submissions were processed cannot change the
/// result.
/// </summary>
public static class Fold
{
    /// <summary>The submissions whose readings the fold needs, oldest first.</summary>
    /// <remarks>
    /// Those that bring the newest version of a form; and those after which a required form has not come again, because
    /// what is wrong with them (a file with a password, a form of last year) has not been mended by a later one.
    /// </remarks>
    public static IReadOnlyList<Contribution> Needed(
        IEnumerable<Contribution> contributions,
        IEnumerable<string> requiredForms
    )
    {
        var all = Ordered(contributions);
        var parts = PartsOf(all);
        return NeededOf(PartOfIt(all, parts), parts, requiredForms);
    }

    private static List<Contribution> NeededOf(
        List<Contribution> ordered,
        IReadOnlyList<FormPart> parts,
        IEnumerable<string> requiredForms
    )
    {
        var versions = parts
            .Where(part => part.State == FormPartState.Current)
            .Select(part => part.SubmissionId)
            .ToHashSet(StringComparer.Ordinal);
        // A file that came again is no new version, but its sender has looked after the form once more.
        var mendedUntil = requiredForms
            .Select(form =>
                ordered.FindLastIndex(one =>
                    one.Forms.Any(brought => brought.FormId == form) && !WaitsForContent(one, form)
                )
            )
            .DefaultIfEmpty(0)
            .Min();
        return
        [
            .. ordered.Where(
                (contribution, index) => index >= mendedUntil || versions.Contains(contribution.SubmissionId)
            ),
        ];

        bool WaitsForContent(Contribution one, string form) =>
            parts.Any(part =>
                part.SubmissionId == one.SubmissionId && part.FormId == form && Holds.IsOfContent(part.Hold)
            );
    }

    /// <summary>The application.</summary>
    /// <param name="applicant">Whose it is.</param>
    /// <param name="contributions">All of its on-time submissions.</param>
    /// <param name="readings">The readings of those that <see cref="Needed"/> names, by submission id; others change
    /// nothing.</param>
    /// <param name="requiredForms">Ids of the forms that a complete application has.</param>
    public static Application Of(
        Applicant applicant,
        IEnumerable<Contribution> contributions,
        IReadOnlyDictionary<string, SubmissionReading> readings,
        IEnumerable<string> requiredForms
    )
    {
        var (all, required) = (Ordered(contributions), requiredForms.ToList());
        var parts = PartsOf(all);
        var ordered = PartOfIt(all, parts);
        var versions = parts
            .Where(part => part.State == FormPartState.Current)
            .OrderBy(part => part.FormId, StringComparer.Ordinal)
            .ToList();
        var replaced = new ReplacedFindings(ordered, parts, readings);
        // Also where more readings are at hand: what is wrong with a mail whose forms have all come again is settled.
        var findings = ToldOnce(
                NeededOf(ordered, parts, required)
                    .Select(one =>
                        readings[one.SubmissionId]
                            .Findings.Where(finding => !replaced.Holds(finding, one))
                            .Select(finding => OfMail(finding, one.SubmissionId))
                            .ToList()
                    )
                    .ToList()
            )
            .Concat(SecondsIn(parts))
            .Concat(PartialsIn(parts))
            .ToList();
        return new()
        {
            Applicant = applicant,
            Forms = versions.ToDictionary(part => part.FormId, VersionOf),
            Parts = parts,
            SubmissionFindings = required.All(form => versions.Any(part => part.FormId == form))
                ? OtherFiles.BesideCompleteForms(findings)
                : findings,
            Papers = [.. ordered.SelectMany(contribution => contribution.Papers)],
            Submissions = [.. ordered.Select(contribution => contribution.SubmissionId)],
            ReceivedAt = ordered[^1].ReceivedAt,
        };

        // What each text was taken for is most of a reading; it stays with the submission, where the file is shown.
        FormVersion VersionOf(FormPart part)
        {
            var version = readings[part.SubmissionId].Forms.First(form => form.Reading.FormId == part.FormId);
            return version with { Reading = version.Reading with { Account = [] }, Stated = null };
        }

        // Of several that lack something of one form, the last one is named; each waits on its own page.
        IEnumerable<Finding> PartialsIn(IReadOnlyList<FormPart> all) =>
            all.Where(part => part is { State: FormPartState.Held, Hold: HoldReason.Partial })
                .GroupBy(part => part.FormId)
                .Select(group => group.Last())
                .Select(part =>
                    (NameOf(versions.First(version => version.FormId == part.FormId)), part.SubmissionId, part.Gone)
                )
                .ToList()
                is { Count: > 0 } partial
                ? [Holds.OfPartial(partial)]
                : [];

        string NameOf(FormPart part) =>
            readings[part.SubmissionId].Forms.First(form => form.Reading.FormId == part.FormId).Reading.FormName;
    }

    // What a mail says beside its forms is a question of that mail: another mail asks another one.
    private static Finding OfMail(Finding finding, string submissionId) =>
        MailFinding.AsksOfMail(finding)
            ? finding with
            {
                Location = $"受付番号 {SubmissionId.ReceiptNumber(submissionId)}",
            }
            : finding;

    // One cause in several mails, such as a link in each of them, is told as the newest has it, unless that weighs
    // less.
    private static IEnumerable<Finding> ToldOnce(List<List<Finding>> byMail) =>
        byMail.SelectMany(
            (findings, at) =>
                findings.Where(finding =>
                    !byMail
                        .Skip(at + 1)
                        .Any(later =>
                            later.Exists(other =>
                                other.Id == finding.Id
                                && other.File == finding.File
                                && other.Severity >= finding.Severity
                            )
                        )
                )
        );

    /// <summary>Hash over what went in, with the versions of what read and judged it: lower-case hex.</summary>
    public static string InputHash(
        Application application,
        Circumstances circumstances,
        string ruleSet,
        string readerVersion
    )
    {
        var input = new StringBuilder($"{ruleSet}\n{readerVersion}\n");
        foreach (var submission in application.Submissions)
            input.Append(submission).Append('\n');
        foreach (var (form, version) in application.Forms)
            input.Append(form).Append(' ').Append(version.SubmissionId).Append(' ').Append(version.Sha256).Append('\n');
        foreach (var code in circumstances.NamedBy)
            input.Append("named by ").Append(code).Append('\n');
        foreach (var word in circumstances.Words)
            input.Append(word.Subject).Append(' ').Append(word.Outcome).Append(' ').Append(word.Revision).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(input.ToString())));
    }

    /// <summary>Why a submission waits for a person because of what came before it, or null.</summary>
    public static HoldReason? HoldOf(Application application, string submissionId) =>
        application
            .Parts.Where(part => part.SubmissionId == submissionId && part.State == FormPartState.Held)
            .Select(part => part.Hold)
            .FirstOrDefault(hold => hold is not null);

    // Of two that may be two applications the first stands, and the application says so. What strangers send says
    // nothing in it.
    private static IEnumerable<Finding> SecondsIn(IReadOnlyList<FormPart> parts) =>
        parts
            .Where(part => part.Hold == HoldReason.Second)
            .Select(part => part.SubmissionId)
            .Distinct()
            .Select(Holds.OfSecond);

    private static List<Contribution> Ordered(IEnumerable<Contribution> contributions) =>
        [
            .. contributions
                .DistinctBy(one => one.SubmissionId)
                .OrderBy(one => one.ReceivedAt)
                .ThenBy(one => one.SubmissionId, StringComparer.Ordinal),
        ];

    // In the order of arrival: a version is the current one until another file of the same form replaces it.
    private static List<FormPart> PartsOf(IReadOnlyList<Contribution> ordered)
    {
        var parts = new List<FormPart>();
        foreach (var contribution in ordered)
        {
            foreach (var form in contribution.Forms)
                Add(parts, contribution, form, ordered);
        }

        return parts;
    }

    private static void Add(
        List<FormPart> parts,
        Contribution contribution,
        ContributedForm form,
        IReadOnlyList<Contribution> ordered
    )
    {
        var added = new FormPart(contribution.SubmissionId, form.FormId, form.Sha256, FormPartState.Current, null)
        {
            IsChosen = contribution.Chosen?.Contains(form.FormId) == true,
        };
        var standing = parts.FindIndex(part => part.FormId == form.FormId && part.State == FormPartState.Current);
        if (standing >= 0 && parts[standing].Sha256 == form.Sha256)
        {
            if (!form.IsBlank && HoldOf(contribution, form, parts[standing], parts, ordered) is null)
                SettleWithin(parts, contribution, form, ordered);
            parts.Add(added with { State = FormPartState.Repeated, Other = parts[standing].SubmissionId });
        }
        else if (standing >= 0 && contribution.Chosen?.Contains(form.FormId) == false)
        {
            parts.Add(added with { State = FormPartState.SetAside, Other = parts[standing].SubmissionId });
        }
        else if (HoldOf(contribution, form, standing < 0 ? null : parts[standing], parts, ordered) is { } hold)
        {
            parts.Add(
                added with
                {
                    State = FormPartState.Held,
                    Other = standing < 0 ? null : parts[standing].SubmissionId,
                    Hold = hold,
                    Gone = hold == HoldReason.Partial ? FormOf(parts[standing], ordered).GoneFrom(form) : [],
                }
            );
        }
        else
        {
            if (standing >= 0)
                parts[standing] = parts[standing] with
                {
                    State = FormPartState.Superseded,
                    Other = contribution.SubmissionId,
                };
            SettleWithin(parts, contribution, form, ordered);
            parts.Add(added);
        }
    }

    // Nobody need choose any more about what lacked something, once the same form has come with all that it says.
    private static void SettleWithin(
        List<FormPart> parts,
        Contribution contribution,
        ContributedForm form,
        IReadOnlyList<Contribution> ordered
    )
    {
        for (var at = 0; at < parts.Count; at++)
        {
            if (
                parts[at].FormId == form.FormId
                && parts[at].State == FormPartState.Held
                && Holds.IsOfContent(parts[at].Hold)
                && FormOf(parts[at], ordered).IsWithin(form)
            )
                parts[at] = parts[at] with { State = FormPartState.Superseded, Other = contribution.SubmissionId };
        }
    }

    private static ContributedForm FormOf(FormPart part, IReadOnlyList<Contribution> ordered) =>
        ordered
            .First(one => one.SubmissionId == part.SubmissionId)
            .Forms.First(form => form.FormId == part.FormId);

    private static HoldReason? HoldOf(
        Contribution contribution,
        ContributedForm form,
        FormPart? standing,
        IReadOnlyList<FormPart> parts,
        IReadOnlyList<Contribution> ordered
    )
    {
        if (contribution.Chosen is not null)
            return null;
        var sender = contribution.Sender;
        if (sender.Standing == SenderStanding.Unproved && WasProvedBefore(contribution, ordered))
            return HoldReason.SenderUnproved;
        if (standing is null)
            return null;
        var before = ordered.First(one => one.SubmissionId == standing.SubmissionId);
        return Replacement.HoldOf(before.Sender, sender, standing.IsChosen)
            ?? (
                before.Sender.IsProvisional && sender.Standing == SenderStanding.Own && !form.IsBlank
                    ? null
                    : HoldOfContent(form, FormOf(standing, ordered), parts)
            );
    }

    // The order is that of what is surer.
    private static HoldReason? HoldOfContent(
        ContributedForm form,
        ContributedForm standing,
        IReadOnlyList<FormPart> parts
    ) =>
        form.IsBlank && !standing.IsBlank ? HoldReason.Blank
        : parts.Any(part => part.IsReplaced && part.FormId == form.FormId && part.Sha256 == form.Sha256)
            ? HoldReason.Replaced
        : standing.GoneFrom(form).Count > 0 ? HoldReason.Partial
        : null;

    // An address that was proved before and is not any more may be somebody else's.
    private static bool WasProvedBefore(Contribution contribution, IReadOnlyList<Contribution> ordered) =>
        ordered
            .TakeWhile(one => one.SubmissionId != contribution.SubmissionId)
            .Any(one => one.Sender.Standing != SenderStanding.Unproved && one.Sender.HasAddressOf(contribution.Sender));

    // What waits with all it brings is no part of the application: neither its findings nor its time of receipt count.
    // What waits for what it is comes from whoever the application comes from: what else its mail says counts.
    private static List<Contribution> PartOfIt(List<Contribution> ordered, IReadOnlyList<FormPart> parts)
    {
        var waiting = parts
            .GroupBy(part => part.SubmissionId)
            .Where(group => group.All(part =>
                part.State == FormPartState.SetAside
                || (part.State == FormPartState.Held && !Holds.IsOfContent(part.Hold))
            ))
            .Select(group => group.Key)
            .ToHashSet(StringComparer.Ordinal);
        return waiting.Count == 0 ? ordered : [.. ordered.Where(one => !waiting.Contains(one.SubmissionId))];
    }
}
