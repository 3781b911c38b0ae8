namespace SeisFunctions.Domain;

/// <summary>What came in (docs/senders.md, "Correspondence").</summary>
public enum SubmissionKind
{
    /// <summary>提出: it brings something that could be a form. It can be late.</summary>
    Submission,

    /// <summary>連絡: a question, a notice, an answer. It is never late, and a person answers it.</summary>
    Correspondence,

    /// <summary>
    /// 送信テスト: it tries the way that an application would take, and is none (docs/route-tests.md). It stands in no
    /// list, count, statement or tree of receipts.
    /// </summary>
    RouteTest,
}
