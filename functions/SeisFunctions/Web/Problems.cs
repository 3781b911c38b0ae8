using System.Globalization;

namespace SeisFunctions.Web;

/// <summary>
/// Answers to requests that cannot be served (RFC 9457): a stable code for programs, Japanese for people, with what to
/// do.
/// </summary>
public static class Problems
{
    // Storage that is started again or moves to another server is back by then, as a rule.
    private const int SecondsOfAnOutage = 30;

    /// <summary>415: not <c>message/rfc822</c>.</summary>
    public static IResult UnsupportedType() =>
        Of(
            StatusCodes.Status415UnsupportedMediaType,
            "mail.wrongType",
            "電子メールとして受け取れない形式です。",
            "Content-Type を message/rfc822 として、電子メールの原文を送信してください。"
        );

    /// <summary>400: no body.</summary>
    public static IResult EmptyBody() =>
        Of(
            StatusCodes.Status400BadRequest,
            "mail.empty",
            "本文が空です。",
            "電子メールの原文（RFC 5322）を送信してください。何も受け付けていません。"
        );

    /// <summary>400: not a message.</summary>
    public static IResult NotAMail() =>
        Of(
            StatusCodes.Status400BadRequest,
            "mail.unreadable",
            "電子メールとして読み取れません。",
            "ヘッダーを含む電子メールの原文（RFC 5322）を送信してください。何も受け付けていません。"
        );

    /// <summary>413: over the limit.</summary>
    public static IResult TooLarge(long limit) =>
        Of(
            StatusCodes.Status413PayloadTooLarge,
            "file.tooLarge",
            "電子メールが大きすぎます。",
            $"上限は{limit / (1024 * 1024)} MB（{limit:#,0} バイト）です。様式を分けて送信してください。何も受け付けていません。"
        );

    /// <summary>415: not a form with files.</summary>
    public static IResult NotAForm() =>
        Of(
            StatusCodes.Status415UnsupportedMediaType,
            "upload.wrongType",
            "送信の形式が正しくありません。",
            "multipart/form-data として、ファイルと入力欄を最後まで送信してください。何も受け付けていません。"
        );

    /// <summary>415: not JSON.</summary>
    public static IResult NotJson() =>
        Of(
            StatusCodes.Status415UnsupportedMediaType,
            "request.wrongType",
            "送信の形式が正しくありません。",
            "Content-Type を application/json として、JSON オブジェクトを送信してください。何も受け付けていません。"
        );

    /// <summary>413: files over the limit.</summary>
    public static IResult UploadTooLarge(long limit) =>
        Of(
            StatusCodes.Status413PayloadTooLarge,
            "file.tooLarge",
            "ファイルが大きすぎます。",
            $"合計の上限は{limit / (1024 * 1024)} MB（{limit:#,0} バイト）です。様式を分けて送信してください。何も受け付けていません。"
        );

    /// <summary>413: too many files.</summary>
    public static IResult TooManyFiles(int limit) =>
        Of(
            StatusCodes.Status413PayloadTooLarge,
            "file.tooMany",
            "ファイルが多すぎます。",
            $"上限は{limit}個です。様式のファイルだけを送信してください。何も受け付けていません。"
        );

    /// <summary>400: more files and fields than any form has.</summary>
    public static IResult TooManyParts() =>
        Of(
            StatusCodes.Status400BadRequest,
            "request.tooManyFields",
            "入力欄とファイルが多すぎます。",
            "様式のファイルと、画面にある入力欄だけを送信してください。何も受け付けていません。"
        );

    /// <summary>400: a field that is missing or wrong.</summary>
    public static IResult BadField(string name, string detail) =>
        Of(
            StatusCodes.Status400BadRequest,
            "request.badField",
            "入力内容を確認してください。",
            $"{Short(name)}：{detail}何も受け付けていません。"
        );

    /// <summary>429: over a limit of requests.</summary>
    public static IResult TooMany(int seconds) =>
        Of(
            StatusCodes.Status429TooManyRequests,
            "request.tooMany",
            "アクセスが集中しています。",
            $"{seconds}秒ほど待ってから、もう一度お試しください。何も受け付けていません。"
        );

    /// <summary>400: a query parameter that means nothing.</summary>
    public static IResult BadParameter(string name, string allowed) =>
        Of(
            StatusCodes.Status400BadRequest,
            "request.badParameter",
            $"パラメーター {name} の値が正しくありません。",
            $"指定できる値：{allowed}"
        );

    /// <summary>404: no such thing.</summary>
    public static IResult NotFound(string what) =>
        Of(StatusCodes.Status404NotFound, "request.notFound", $"{what}が見つかりません。", "番号を確認してください。");

    /// <summary>404: what the register names is not in storage any more.</summary>
    public static IResult LostFile() =>
        Of(StatusCodes.Status404NotFound, "file.lost", LostFileTitle, LostFileDetail);

    /// <summary>What is said where a kept file is lost.</summary>
    public const string LostFileTitle = "このファイルは保管先にありません。",
        LostFileDetail =
            "受付台帳の記録は残っています。保管先の管理者に復元を依頼してください。復元できない場合は、申請者に送り直しを依頼してください。";

    /// <summary>404: the closing statement is lost.</summary>
    public static IResult LostStatement() =>
        Of(StatusCodes.Status404NotFound, "file.lost", LostStatementTitle, LostStatementDetail);

    /// <summary>What is said where the closing statement is lost.</summary>
    public const string LostStatementTitle = "締切確定書のファイルが保管先に見つかりません。",
        LostStatementDetail =
            "締切の確定と受付台帳の記録は残っています。台帳から同じものを作成できる場合は、5分以内に自動で作り直します。作り直されない場合は、保管先の管理者に復元を依頼してください。";

    /// <summary>404: a form does not go back with comments.</summary>
    public static IResult NoRemarks(string why) =>
        Of(StatusCodes.Status404NotFound, "remarks.none", "コメント付きのファイルはありません。", why);

    /// <summary>400, 404, 409 or 412: an act that was not done.</summary>
    public static IResult Of(Domain.Refusal refusal) =>
        Of(
            refusal.Code switch
            {
                Domain.Refusal.Unknown => StatusCodes.Status404NotFound,
                Domain.Refusal.Conflict => StatusCodes.Status409Conflict,
                Domain.Refusal.Outdated => StatusCodes.Status412PreconditionFailed,
                _ => StatusCodes.Status400BadRequest,
            },
            refusal.Code,
            refusal.Title,
            refusal.Detail
        );

    /// <summary>503 with <c>Retry-After</c>: storage does not answer.</summary>
    public static IResult StorageDown(HttpRequest request)
    {
        var (title, detail) = OfStorageDown(request);
        return Of(StatusCodes.Status503ServiceUnavailable, "storage.unavailable", title, detail);
    }

    /// <summary>503: storage can be read and takes nothing.</summary>
    public static IResult StorageRefusesWrites() =>
        Of(
            StatusCodes.Status503ServiceUnavailable,
            "storage.refusesWrites",
            "保管先に書き込めません。",
            "保管先の空き容量、ロック、アプリの権限を確認してください。"
        );

    /// <summary>503: no room on a disk of this machine.</summary>
    public static IResult DiskFull() =>
        Of(
            StatusCodes.Status503ServiceUnavailable,
            "disk.full",
            "ディスクに空きがありません。",
            "一時フォルダーのあるディスクと、保管先をこの端末に置いている場合はそのディスクに、空きを作ってください。"
        );

    /// <summary>Title, detail and code for what the host itself refuses.</summary>
    public static void Customize(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        if (problem.Extensions.ContainsKey("code"))
            return;
        var (code, title, detail) = (problem.Status ?? context.HttpContext.Response.StatusCode) switch
        {
            400 => ("request.bad", "要求の形式が正しくありません。", "送信する内容を確認してください。"),
            401 => (
                "request.unauthorized",
                "キーがないか、正しくありません。",
                "ヘッダー x-functions-key に正しいキーを指定してください。"
            ),
            404 => ("request.notFound", "この場所には何もありません。", "URL と HTTP メソッドを確認してください。"),
            413 => (
                "file.tooLarge",
                "送信された内容が大きすぎます。",
                "様式を分けて送信してください。何も受け付けていません。"
            ),
            415 => ("request.wrongType", "受け取れない形式です。", "Content-Type を確認してください。"),
            _ => (
                "server.error",
                "処理できませんでした。",
                "しばらくしてからもう一度お試しください。続く場合は事務局へご連絡ください。"
            ),
        };
        (problem.Title, problem.Detail) = (title, detail);
        problem.Extensions["code"] = code;
    }

    /// <summary>What is said while storage does not answer; sets <c>Retry-After</c>.</summary>
    public static (string Title, string Detail) OfStorageDown(HttpRequest request)
    {
        request.HttpContext.Response.Headers.RetryAfter = SecondsOfAnOutage.ToString(CultureInfo.InvariantCulture);
        return (
            "保管先に接続できません。",
            HttpMethods.IsGet(request.Method)
                ? "しばらくしてからもう一度お試しください。"
                : "受け付けていません。しばらくしてから、同じ内容をもう一度送信してください（重ねて送信しても、二重には受け付けません）。"
        );
    }

    // What a client calls its fields is shown back to it, within reason.
    private static string Short(string name) => name.Length <= 40 ? name : name[..40];

    private static IResult Of(int status, string code, string title, string detail) =>
        Results.Problem(
            detail,
            statusCode: status,
            title: title,
            extensions: new Dictionary<string, object?> { ["code"] = code }
        );
}
