namespace SeisFunctions.Forms.Findings;

/// <summary>What is said of a mail, and of how it arrived: <c>mail.*</c>.</summary>
internal static class MailFinding
{
    private const string Word = "mail.",
        OfEmpty = "mail.empty",
        OfUnreadable = "mail.unreadable",
        OfIncomplete = "mail.incomplete",
        OfOwn = "mail.own",
        OfHtml = "mail.htmlSaysMore",
        OfReservation = "mail.reservation",
        OfFileName = "mail.fileName",
        OfInformation = "mail.forInformation",
        OfClocks = "mail.clocksDiffer",
        OfRobot = "mail.autoReply",
        OfBounce = "mail.bounce";

    public static Finding NothingReceived() => new(OfEmpty, Severity.Error, "電子メールに内容がありません。");

    public static Finding Empty() => new(OfEmpty, Severity.Error, "本文も添付ファイルもない電子メールです。");

    public static Finding Unreadable() => new(OfUnreadable, Severity.Error, "電子メールとして読み取れません。");

    public static Finding TooManyHeaders() =>
        new(OfUnreadable, Severity.Error, "電子メールのヘッダーが長すぎるか、構成要素が多すぎるため、開けませんでした。");

    public static Finding TooManyParts(int most) =>
        new(
            OfUnreadable,
            Severity.Error,
            $"電子メールの構成要素が{most}個を超えているため、一部を開けませんでした。様式だけを添付して、もう一度お送りください。"
        );

    public static Finding TooDeep() =>
        new(
            OfUnreadable,
            Severity.Error,
            "電子メールの入れ子が深すぎるため、一部を開けませんでした。様式だけを添付して、もう一度お送りください。"
        );

    public static Finding Broken() =>
        new(
            OfUnreadable,
            Severity.Error,
            "電子メールの構造が壊れているため、添付ファイルを取り出せません。もう一度お送りください。"
        );

    public static Finding CarriedBy(string hosts) =>
        new(
            "mail.carriedBy",
            Severity.Info,
            $"配送の記録（Return-Path、Received）に、次のサーバーの名称があります：{hosts}。差出人を確かめる手掛かりとなりますが、偽ることもできます。"
        )
        {
            ConcernsSecretariat = true,
        };

    public static Finding Incomplete() =>
        new(
            OfIncomplete,
            Severity.Warning,
            "電子メールの終わりを示す行がありません。途中で切れているおそれがあります。"
        );

    public static Finding Signed() =>
        new("mail.signed", Severity.Info, "電子署名付きの電子メールです。署名は検証していません。");

    public static Finding HtmlSaysMore(string example, int sentences) =>
        new(
            OfHtml,
            Severity.Warning,
            $"本文のHTML形式に、テキスト形式にはない文があります（{sentences}件、例：「{example}」）。送信者の画面にはHTML形式の本文が表示されています。両方の本文を確認してください。"
        )
        {
            ConcernsSecretariat = true,
        };

    public static Finding Reservation(string example, int sentences) =>
        new(
            OfReservation,
            Severity.Warning,
            $"件名又は本文に、様式のほかに確認を要する記載（留保、訂正、取下げ、質問など、自動では判断できないもの）があります（{sentences}件、例：「{example}」）。本文を確認し、提出としてよいかを判断してください。"
        )
        {
            ConcernsSecretariat = true,
        };

    public static Finding NamedReservation(string example, int files) =>
        new(
            OfFileName,
            Severity.Warning,
            $"ファイル名に、提出する様式ではないこと（案、下書き、旧版、記入例、昨年度など）を示すと思われる語があります（{files}件、例：「{example}」）。ファイルの内容を確認し、提出としてよいかを判断してください。"
        )
        {
            ConcernsSecretariat = true,
        };

    public static Finding ForInformation() =>
        new(
            OfInformation,
            Severity.Warning,
            "宛先（To）が事務局ではなく、事務局にはCCで届いた電子メールです。庁内の照会などの写しではなく、申請の提出であるかを確認してください。"
        )
        {
            ConcernsSecretariat = true,
        };

    public static Finding Withdrawal() =>
        new(
            "mail.withdrawal",
            Severity.Warning,
            "取下げ又は辞退に関する記載のある電子メールで、申請の様式がありません。取下げの意思を確認し、取り下げる場合は、申請の画面で「取下げにする」を行ってください。"
        )
        {
            ConcernsSecretariat = true,
        };

    public static Finding NoFiles() =>
        new(
            "mail.noFiles",
            Severity.Warning,
            "様式と思われるファイルがないため、提出ではなく、お問い合わせ等として扱います。様式は電子メールに添付してお送りください。"
        );

    public static Finding FileForgotten(string names) =>
        new(
            "mail.fileForgotten",
            Severity.Warning,
            $"「{names}」と記載されていますが、ファイルが添付されていません。様式は電子メールに添付してお送りください。"
        );

    public static Finding ImagesOnly() =>
        new(
            "mail.imagesOnly",
            Severity.Warning,
            "画像だけの電子メールです。画像は様式として読み取れません。WordやExcelの様式を電子メールに添付してお送りください。"
        );

    public static Finding JunkFolder(string folder) =>
        new("mail.junkFolder", Severity.Info, $"迷惑メールのフォルダー「{folder}」で見つかりました。");

    public static Finding DateDiffers(string sent) =>
        new(
            "mail.dateDiffers",
            Severity.Info,
            $"差出人の時計による送信日時（{sent}）が、受信日時と10分を超えて異なります。受信日時で判定しています。"
        );

    public static Finding TraceDiffers(string traced) =>
        new(
            OfClocks,
            Severity.Info,
            $"メールサーバーの受信記録（{traced}）が、受信日時と10分を超えて異なります。受信日時で判定しています。"
        );

    public static Finding TraceDecides(string traced) =>
        new(
            OfClocks,
            Severity.Warning,
            $"メールサーバーの受信記録（{traced}）が、受信日時と10分を超えて異なります。締切の前後が変わるため、事務局が確認します。"
        )
        {
            ConcernsSecretariat = true,
        };

    public static Finding ReceivedAfterStored() =>
        new(
            OfClocks,
            Severity.Warning,
            "受信日時が、取り込んだ日時より後になっています。メールサーバーの時計を確認してください。"
        )
        {
            ConcernsSecretariat = true,
        };

    public static Finding ReadReceipt() => new(OfRobot, Severity.Warning, "開封確認のため、自動では返信していません。");

    public static Finding Automatic() =>
        new(OfRobot, Severity.Warning, "自動応答のメールのため、自動では返信していません。");

    public static Finding AutomaticBySubject() =>
        new(OfRobot, Severity.Warning, "件名から自動応答のメールと判断したため、自動では返信していません。");

    public static Finding MailingList() =>
        new(OfRobot, Severity.Warning, "メーリングリスト等から届いたメールのため、自動では返信していません。");

    public static Finding SuppressesReplies() =>
        new(OfRobot, Severity.Warning, "自動返信を受け取らない設定のメールのため、自動では返信していません。");

    public static Finding NoReplyAddress() =>
        new(OfRobot, Severity.Warning, "返信を受け取らないアドレスから届いたため、自動では返信していません。");

    public static Finding TooManyAddresses() =>
        new(OfRobot, Severity.Warning, "差出人又は返信先のアドレスが多すぎるため、自動では返信していません。");

    public static Finding DeliveryReport() =>
        new(OfBounce, Severity.Warning, "配送不能通知のため、自動では返信していません。");

    public static Finding WithoutSender() =>
        new(OfBounce, Severity.Warning, "配送不能通知のように送信者のない電子メールのため、自動では返信していません。");

    public static Finding OfMailServer() =>
        new(OfBounce, Severity.Warning, "メールサーバーから届いた通知のため、自動では返信していません。");

    public static Finding Own() =>
        new(OfOwn, Severity.Info, "事務局自身のアドレスから届いたため、自動では返信していません。");

    public static Finding ClaimsToBeOurs() =>
        new(
            "mail.ownUnproved",
            Severity.Warning,
            "事務局のアドレスを名乗る電子メールですが、送信元を確認できません。なりすましのおそれがあるため、自動では返信していません。"
        )
        {
            ConcernsSecretariat = true,
        };

    public static Finding Reply() =>
        new(
            "mail.reply",
            Severity.Warning,
            "事務局からの電子メールへの返信で、様式が添付されていないため、自動では返信していません。"
        );

    /// <summary>It is about the mail itself, which is then all that need be said of one without forms.</summary>
    public static bool Is(Finding finding) =>
        finding.Code is not (OfHtml or OfReservation or OfFileName)
        && finding.Code.StartsWith(Word, StringComparison.Ordinal);

    /// <summary>It asks a person what this one mail means.</summary>
    public static bool AsksOfMail(Finding finding) => finding.Code is OfHtml or OfReservation or OfInformation;

    /// <summary>
    /// It asks the secretariat something, whatever the forms say; whether what could not be opened was a form, only a
    /// person can see.
    /// </summary>
    public static bool AsksSecretariat(Finding finding) =>
        MayHideForms(finding)
        || (
            finding is { ConcernsSecretariat: true, Severity: >= Severity.Warning }
            && finding.Code.StartsWith(Word, StringComparison.Ordinal)
        );

    /// <summary>A part could not be opened.</summary>
    public static bool IsUnreadable(Finding finding) => finding.Code == OfUnreadable;

    /// <summary>A part that was not opened may have been a form.</summary>
    public static bool MayHideForms(Finding finding) => finding.Code is OfUnreadable or OfIncomplete;

    /// <summary>A program has sent it, or nobody reads what is answered to it.</summary>
    public static bool IsOfMachine(Finding finding) => finding.Code is OfRobot or OfBounce;

    /// <summary>The secretariat's own letter has come back.</summary>
    public static bool IsOwn(Finding finding) => finding.Code == OfOwn;
}
