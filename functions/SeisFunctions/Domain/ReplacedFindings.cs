using SeisFunctions.Forms;
using SeisFunctions.Forms.Findings;
using SeisFunctions.Forms.Texts;

namespace SeisFunctions.Domain;

/// <summary>
/// Which findings of a submission say nothing of its application any more, because what they are about has been replaced
/// by what came later. They stay with the submission. Pure.
/// </summary>
internal sealed class ReplacedFindings
{
    private readonly IReadOnlyDictionary<string, SubmissionReading> _readings;
    private readonly Dictionary<string, int> _order;
    private readonly ILookup<string, FormPart> _parts;
    private readonly List<FormPart> _current;
    private readonly Dictionary<string, int> _cameLast;

    /// <param name="ordered">What the application consists of, oldest first.</param>
    /// <param name="parts">The part that each of its forms has.</param>
    /// <param name="readings">What was read, of those that the fold needs.</param>
    public ReplacedFindings(
        IReadOnlyList<Contribution> ordered,
        IReadOnlyList<FormPart> parts,
        IReadOnlyDictionary<string, SubmissionReading> readings
    )
    {
        _readings = readings;
        _order = ordered.Index().ToDictionary(one => one.Item.SubmissionId, one => one.Index);
        _parts = parts.ToLookup(part => part.SubmissionId);
        _current = [.. parts.Where(part => part.State == FormPartState.Current)];
        _cameLast = parts
            .Where(part =>
                part.State is FormPartState.Current or FormPartState.Repeated or FormPartState.Superseded
                && _order.ContainsKey(part.SubmissionId)
            )
            .GroupBy(part => part.FormId)
            .ToDictionary(group => group.Key, group => group.Max(part => _order[part.SubmissionId]));
    }

    /// <summary>Whether a finding of a submission is one of them.</summary>
    public bool Holds(Finding finding, Contribution one) =>
        finding switch
        {
            { Form: { } form } => HasComeAgain(form, one),
            { File: { } file } => IsReplaced(file, one),
            // What nobody has opened may be anything.
            _ => !FileFinding.Is(finding)
                && !MailFinding.MayHideForms(finding)
                && one.Forms.Count > 0
                && PartsOf(one).All(IsReplaced),
        };

    // What is wrong with how a form came is settled once that form has come again, alone.
    private bool HasComeAgain(string form, Contribution one) =>
        _current.Find(part => VersionOf(part).Reading.FormName == form) is { FormId: var id } && HasComeAgainAs(id, one);

    private bool HasComeAgainAs(string formId, Contribution one) =>
        _cameLast.TryGetValue(formId, out var last) && last > _order[one.SubmissionId];

    private bool IsReplaced(string file, Contribution one)
    {
        var held = _readings[one.SubmissionId].AllForms.Where(form => form.File == file).ToList();
        return held.Count == 0
            ? IsMeantFor(file, one)
            : held.TrueForAll(form =>
                PartsOf(one).FirstOrDefault(part => part.FormId == form.Reading.FormId) is { } part && IsReplaced(part)
            );
    }

    // A file in which no form could be read stands in the place of the one that is named like it, or that its name tells
    // and the mail does not hold otherwise.
    private bool IsMeantFor(string file, Contribution one)
    {
        var name = StemOf(file);
        if (
            _current.Exists(part =>
                _order[part.SubmissionId] > _order[one.SubmissionId] && StemOf(VersionOf(part).File) == name
            )
        )
            return true;
        var told = _current.Where(part => Tells(name, StemOf(VersionOf(part).Reading.FormName))).ToList();
        return told.Count > 0
            && told.TrueForAll(part =>
                one.Forms.All(form => form.FormId != part.FormId) && HasComeAgainAs(part.FormId, one)
            );
    }

    // 様式1 stands not in 様式10.
    private static bool Tells(string file, string form)
    {
        for (var at = file.IndexOf(form, StringComparison.Ordinal); at >= 0;)
        {
            var end = at + form.Length;
            if (end == file.Length || !char.IsAsciiDigit(file[end]))
                return true;
            at = file.IndexOf(form, end, StringComparison.Ordinal);
        }

        return false;
    }

    private static string StemOf(string file) =>
        UnicodeForms.Compatible(Path.GetFileNameWithoutExtension(file)).ToUpperInvariant();

    private bool IsReplaced(FormPart part) =>
        part.State switch
        {
            FormPartState.Superseded or FormPartState.SetAside => true,
            FormPartState.Repeated => !_current.Exists(other =>
                other.FormId == part.FormId && other.Sha256 == part.Sha256
            ),
            _ => false,
        };

    private IEnumerable<FormPart> PartsOf(Contribution one) => _parts[one.SubmissionId];

    private FormVersion VersionOf(FormPart part) =>
        _readings[part.SubmissionId].Forms.First(form => form.Reading.FormId == part.FormId);
}
