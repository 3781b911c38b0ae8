using SeisFunctions.Calls;
using SeisFunctions.Checking;
using SeisFunctions.Desk.Acting;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Domain;
using SeisFunctions.Selecting;
using SeisFunctions.Storing;
using SeisFunctions.Web;

namespace SeisFunctions.Desk.Selecting;

/// <summary>The forms by which officers select an application, or take that back.</summary>
public sealed class SelectForms(SelectionActs selections, SubmissionLists listed, CallDefinition call)
{
    private const string Select = "select",
        Unselect = "unselect",
        Adopted = "adopted",
        NotAdopted = "not";

    /// <summary>Buttons for the page of an application once the call is closed.</summary>
    internal static IReadOnlyList<Link> LinksFor(ApplicationRow row) =>
        [
            new(row.Selection is null ? "選定する" : "選定し直す", Href(row.Code, Select)),
            .. row.Selection is null ? (Link[])[] : [new("選定を取り消す", Href(row.Code, Unselect))],
        ];

    /// <summary>The act of this word, or null.</summary>
    internal async Task<DeskAct?> FindAsync(string word, ApplicationRow row, CancellationToken cancellationToken) =>
        word switch
        {
            Select => Selecting(
                row,
                SelectionProposal.Of(row, call, await listed.WithdrawalsOfAsync(row.Code, cancellationToken))
            ),
            Unselect => new(word, "選定を取り消す", "最後に記録した選定を取り消し、その前の選定（ない場合は未選定）に戻します。", [], (_, who, cancellation) =>
                selections.UnselectAsync(row.Code, who, cancellation)
            )
            {
                NoteRequired = true,
            },
            _ => null,
        };

    // Filled in as it is proposed; nothing is recorded before the person has confirmed it.
    private DeskAct Selecting(ApplicationRow row, SelectionProposal proposal) =>
        new(
            Select,
            "選定する",
            (call.Candidates is null ? "申請を候補に選定するかどうか" : "どの候補について採択するか、又は採択しないこと")
                + "を記録します。申請の状態は変わりません。後から申請の内容や応募要件の判断が変わると、もう一度確認が必要になります。",
            [
                new(
                    "decision",
                    "選定",
                    ActFieldKind.Choice,
                    Links.Word(proposal.Decision),
                    true,
                    Options:
                    [
                        .. Enum.GetValues<SelectionDecision>()
                            .Select(one => new Choice(Links.Word(one), OutcomeText.Of(one, call), false)),
                    ]
                ),
                .. OfferedFor(row).Select(key => CandidateField(row, key)),
            ],
            (values, who, cancellation) => DoAsync(row, values, who, cancellation)
        )
        {
            Notice =
                $"提案：{OutcomeText.Of(proposal.Decision, call)}。応募要件の判定に基づいて入力してありますが、まだ何も記録していません。内容を確認し、必要に応じて直してください。",
            NoteValue = proposal.Hint is null ? proposal.Reason : "",
            NoteRequired = true,
            NoteHint =
                proposal.Hint
                + "操作記録に残り、選定結果の通知にもそのまま記載されます（申請者と、写しを送る総合通信局等が読みます）。",
        };

    private Task<Refusal?> DoAsync(
        ApplicationRow row,
        IReadOnlyDictionary<string, string> values,
        Act who,
        CancellationToken cancellationToken
    )
    {
        if (!PageQuery.TryWord<SelectionDecision>(values["decision"], out var chosen))
            return Task.FromResult<Refusal?>(Refusal.Invalid("選定", "一覧から選んでください。"));
        List<string> candidates = [.. OfferedFor(row).Where(key => values[NameOf(key)] == Adopted)];
        return (chosen, candidates.Count) switch
        {
            (_, 0) => selections.SelectAsync(row.Code, chosen, who, cancellationToken),
            (SelectionDecision.Selected, _) => selections.AdoptAsync(row.Code, candidates, who, cancellationToken),
            _ => Task.FromResult<Refusal?>(
                Refusal.Invalid("選定", "「採択」以外を選ぶ場合は、候補を「採択する」にしないでください。")
            ),
        };
    }

    // Where an entry is no candidate's name for certain, a person tells which one was meant.
    private IEnumerable<string> OfferedFor(ApplicationRow row) =>
        call.CandidateTable is not { } table ? []
        : row.UnclearCandidates > 0 ? table.Rows.Select(one => one.Text(table.Key)).OfType<string>()
        : row.Candidates;

    private ActField CandidateField(ApplicationRow row, string key) =>
        new(
            NameOf(key),
            $"{call.CandidateNoun}：{call.CandidateName(key)}",
            ActFieldKind.Choice,
            row.Selection?.IsFor(key) == true ? Adopted : NotAdopted,
            true,
            Options: [new(NotAdopted, "採択しない", false), new(Adopted, "採択する", false)]
        );

    private static string NameOf(string key) => $"candidate-{key}";

    private static string Href(string code, string word) => $"/applications/{code}/acts/{word}";
}
