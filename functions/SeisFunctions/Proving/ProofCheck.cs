using System.Security.Cryptography.X509Certificates;
using SeisFunctions.Domain;

namespace SeisFunctions.Proving;

/// <summary>Looks at a proof and at files, and says of each fact whether it holds. Pure.</summary>
/// <param name="Facts">The facts, each with a sentence.</param>
public sealed record ProofCheck(IReadOnlyList<ProofFact> Facts)
{
    /// <summary>What a proof is and is not. Stands below every answer.</summary>
    public const string Scope =
        "この証明が示すのは、記載の日時に書類が届き、その後変わっていないことだけです。書類がそろっていることや、応募要件を満たすことを示すものではありません。";

    /// <summary>What is said of a file that is no proof.</summary>
    public const string NoProof = "受付証明のファイルとして読めません。形式が違うか、書き換えられています。";

    /// <summary>Whether every fact holds that can be told here, and a file was compared where there are any.</summary>
    public bool Holds =>
        Facts.All(fact => fact.Holds != false)
        && Facts.Any(fact => fact is { Kind: ProofFactKind.File, Holds: true });

    /// <summary>
    /// One sentence on all of it. A proof that only agrees with itself may have been made as a whole by anybody: it is
    /// compared with the published value before it counts.
    /// </summary>
    public string Verdict =>
        Facts.Any(fact => fact.Holds == false) ? "確認できないことがあります。"
        : !Holds ? "ファイルの内容を確認していません。提出したファイルを指定してください。"
        : Facts.Any(fact => fact is { Kind: ProofFactKind.Published, Holds: true }) ? "確認できました。"
        : "受付証明とファイルは一致しています。締切照合値が公表された値と同じであれば、確認できたことになります。";

    /// <summary>Checks a proof.</summary>
    /// <param name="proof">The proof as it was read.</param>
    /// <param name="files">Names and SHA-256 of the files that are to be the ones that came.</param>
    /// <param name="published">締切照合値 as it was published, or null.</param>
    /// <param name="trusted">Certificates of authorities; none: those that this machine trusts.</param>
    public static ProofCheck Of(
        ReceiptProof proof,
        IReadOnlyList<(string Name, string Sha256)> files,
        string? published,
        X509Certificate2Collection trusted
    ) =>
        new(
            [
                InTree(proof),
                InTime(proof),
                Sealed(proof),
                Published(proof, published),
                Stamped(proof, trusted),
                .. files.Select(file => Same(proof, file.Name, file.Sha256)),
                .. NotCompared(proof, files),
            ]
        );

    private static ProofFact InTree(ReceiptProof proof)
    {
        var root = MerkleTree.RootOf(
            Convert.FromHexString(proof.Leaf.Hash),
            proof.Index,
            proof.Head.Leaves,
            [.. proof.Path.Select(Convert.FromHexString)]
        );
        return root is not null && Convert.ToHexStringLower(root) == proof.Head.Root
            ? new(
                ProofFactKind.Tree,
                true,
                $"受付番号 {proof.Leaf.ReceiptNumber} の受付は、締切のときに封印された{proof.Head.Leaves:#,0}件の受付の1件です。"
            )
            : new(
                ProofFactKind.Tree,
                false,
                "封印された受付と一致しません。受付番号、受付日時、ファイルのハッシュ値、ソルト、件数、位置、経路又はルート値のいずれかが書き換えられています。"
            );
    }

    private static ProofFact InTime(ReceiptProof proof)
    {
        var (at, deadline) = (proof.Leaf.ReceivedAt, proof.Head.Deadline);
        var (arrived, until) = (JapanTime.ToText(at, deadline), JapanTime.ToText(deadline));
        return at <= deadline
            ? new(ProofFactKind.InTime, true, $"{arrived}に届きました（締切は{until}）。")
            : new(ProofFactKind.InTime, false, $"受付日時（{arrived}）が締切（{until}）より後です。");
    }

    private static ProofFact Sealed(ReceiptProof proof) =>
        proof.Head.Hash == proof.HeadHash
            ? new(ProofFactKind.Head, true, $"公募、締切、件数、ルート値は、締切照合値と一致します：{proof.HeadHash}")
            : new(
                ProofFactKind.Head,
                false,
                "締切照合値と一致しません。公募、締切、件数、ルート値又は締切照合値のいずれかが書き換えられています。"
            );

    private static ProofFact Published(ReceiptProof proof, string? published) =>
        published is null
            ? new(
                ProofFactKind.Published,
                null,
                "締切照合値が、事務局の公表した値や他の申請者の受付証明の値と同じことを、見比べて確認してください。"
            )
        : published == proof.HeadHash ? new(ProofFactKind.Published, true, "締切照合値は、指定された値と一致します。")
        : new(ProofFactKind.Published, false, "締切照合値が、指定された値と一致しません。");

    private static ProofFact Stamped(ReceiptProof proof, X509Certificate2Collection trusted) =>
        proof.Timestamp is null
            ? new(ProofFactKind.Stamped, null, "時刻認証局の証明（タイムスタンプ）は付いていません。")
            : Timestamp.Of(proof.Timestamp, proof.HeadHash, trusted) switch
            {
                null => new(
                    ProofFactKind.Stamped,
                    false,
                    "タイムスタンプが、この締切照合値に対するものではないか、書き換えられています。"
                ),
                { IsTrusted: true } stamp => new(
                    ProofFactKind.Stamped,
                    true,
                    $"締切照合値が{JapanTime.ToText(stamp.At)}にあったことを、時刻認証局（{stamp.Authority}）が証明しています。"
                ),
                var stamp => new(
                    ProofFactKind.Stamped,
                    null,
                    $"タイムスタンプ（{JapanTime.ToText(stamp.At)}、{stamp.Authority}）の署名は有効ですが、時刻認証局の証明書をこの端末では確認できません。--authority で時刻認証局の証明書を指定してください。"
                ),
            };

    private static ProofFact Same(ReceiptProof proof, string name, string sha256) =>
        proof.Leaf.Files.Contains(sha256)
            ? new(ProofFactKind.File, true, $"{name} は、受け付けたファイルと同じ内容です。")
            : new(
                ProofFactKind.File,
                false,
                $"{name} は、受け付けたファイルのどれとも一致しません。変わっているか、別のファイルです。"
            );

    private static IEnumerable<ProofFact> NotCompared(
        ReceiptProof proof,
        IReadOnlyList<(string Name, string Sha256)> files
    )
    {
        if (proof.Leaf.Files.Count == 0)
            yield return new(ProofFactKind.File, files.Count == 0, "この受付に添付ファイルはありません。");
        foreach (var (index, sha256) in proof.Leaf.Files.Index())
        {
            if (files.All(file => file.Sha256 != sha256))
                yield return new(
                    ProofFactKind.File,
                    null,
                    $"添付{index + 1}（SHA-256: {sha256}）は、確認していません。そのファイルを指定すると確認できます。"
                );
        }
    }
}
