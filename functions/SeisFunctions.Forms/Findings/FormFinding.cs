namespace SeisFunctions.Forms.Findings;

/// <summary>What is said of a form, or of a part of it that is none of its fields: <c>form.*</c>.</summary>
internal static class FormFinding
{
    private const string OfMissing = "form.missing",
        OfBlank = "form.blank",
        OfBlankBeside = "form.blankBeside",
        OfPartial = "form.partial",
        OfOldVersion = "form.oldVersion",
        OfDuplicate = "form.duplicate",
        OfHidden = "form.hiddenContent",
        OfUnread = "form.unreadText",
        OfExample = "form.exampleFilled";

    public static Finding Missing(string form, string title) =>
        new(OfMissing, Severity.Error, $"{form}（{title}）がありません。締切までにお送りください。", form);

    public static Finding NotRead(string form, string title) =>
        new(
            OfMissing,
            Severity.Warning,
            $"{form}（{title}）を読み取れていません。読み取れなかったファイルがあるため、事務局が確認します。",
            form
        );

    public static Finding BehindLink(string form, string title) =>
        new(
            OfMissing,
            Severity.Warning,
            $"{form}（{title}）を受け取っていません。リンク先にある可能性があるため、事務局が確認します。",
            form
        );

    public static Finding Blank(string form, string title) =>
        new(
            OfBlank,
            Severity.Error,
            $"{form}（{title}）に何も記入されていません。記入した{form}をお送りください。",
            form
        );

    /// <summary>Of a form that an application is complete without.</summary>
    public static Finding BlankUnasked(string form, string title) =>
        new(
            OfBlankBeside,
            Severity.Info,
            $"記入のない{form}（{title}）も添付されていました。申請に必要な様式ではないため、内容は確認していません。",
            form
        );

    /// <summary>Of a form that would replace one that is filled in.</summary>
    public static Finding BlankWaits() =>
        new(
            OfBlankBeside,
            Severity.Warning,
            "記入のない様式が添付されていました。先に提出された、記入のある様式を有効としています。差し替える場合は、締切までに、記入した様式をお送りください。"
        );

    /// <summary>Of a file that was in force before and would be again.</summary>
    public static Finding ReplacedWaits() =>
        new(
            "form.replacedBefore",
            Severity.Warning,
            "すでに差し替えられた様式と同じファイルが添付されていました。その後に提出された様式を有効としています。前の様式に戻す場合は、その旨を事務局へご連絡ください。"
        );

    /// <summary>Of a form that lacks what the one has that it would replace.</summary>
    public static Finding PartialWaits() =>
        new(
            OfPartial,
            Severity.Warning,
            "先に提出された様式にあった記入が、後から提出された様式にありません。事務局が確認するまで、先に提出された様式を有効としています。差し替える場合は、締切までに、変更のない箇所も記入した様式をお送りください。記入や市区町村を取りやめる場合は、その旨を事務局へご連絡ください。"
        );

    /// <summary>Of the application to whose forms something less was sent.</summary>
    /// <param name="forms">Which forms, and what each lacks.</param>
    public static Finding PartialBeside(string forms) =>
        new(
            OfPartial,
            Severity.Warning,
            $"後から提出された様式に、先に提出された様式にあった記入がありません（{forms}）。どちらを申請とするかを事務局が確認するまで、先に提出された様式を有効としています。"
        );

    /// <summary>Of one that came together with one that is filled in.</summary>
    public static Finding BlankBeside(string form) =>
        new(
            OfBlankBeside,
            Severity.Info,
            $"記入のない{form}も添付されていたため、記入のある{form}を読み取りました。",
            form
        );

    public static Finding TableMissing(string form, string section) =>
        new(
            "form.tableMissing",
            Severity.Error,
            $"{form}に「{section}」の表が見つかりません。{form}の「{section}」に記入して再提出してください。",
            form
        )
        {
            Field = section,
        };

    public static Finding OldVersion(string form, string edition, string wanted) =>
        new(
            OfOldVersion,
            Severity.Error,
            $"{form}が{edition}の様式です。{wanted}の様式に記入して再提出してください。",
            form,
            Value: edition
        );

    public static Finding SeveralInFile(string form, int count) =>
        new(
            OfDuplicate,
            Severity.Warning,
            $"1つのファイルに{form}が{count}つあります。1つにして再提出してください。",
            form
        );

    public static Finding SeveralInMail(string form) =>
        new(
            OfDuplicate,
            Severity.Warning,
            $"{form}が1通の電子メールに2つ以上あります。後のファイルを読み取りました。正しい{form}だけを再提出してください。",
            form
        );

    public static Finding TrackedChanges() =>
        new(
            "form.trackedChanges",
            Severity.Warning,
            "変更履歴が残っています。挿入された文字を含め、削除された文字を除いて読み取りました。変更履歴を承諾して再提出してください。"
        );

    public static Finding HiddenText() =>
        new(
            OfHidden,
            Severity.Warning,
            "隠し文字が含まれています。隠し文字は読み取っていません。必要な内容であれば隠し文字を解除して再提出してください。"
        );

    public static Finding StyledTable() =>
        new(
            OfHidden,
            Severity.Warning,
            "表のスタイルで取消線又は隠し文字が設定された行・列も、そのまま読み取りました。不要な内容であれば削除して再提出してください。"
        );

    public static Finding EmbeddedDocument() =>
        new(
            OfHidden,
            Severity.Warning,
            "別の文書が埋め込まれた部分は読み取っていません。様式に直接記入して再提出してください。"
        );

    public static Finding Hidden() =>
        new(
            OfHidden,
            Severity.Warning,
            "非表示の行・列・シートの内容や、白色など画面に表示されない書式の文字も読み取りました。不要な内容であれば削除し、必要であれば再表示して再提出してください。"
        );

    public static Finding RowLeftOut(string place, string reason) =>
        new(
            "form.rowLeftOut",
            Severity.Info,
            $"{place}の行は{reason}読み取っていません。提出する内容であれば、記入し直して再提出してください。"
        );

    public static Finding UnreadAnswer(string text) =>
        new(
            OfUnread,
            Severity.Warning,
            $"「{text}」がどの記入欄の内容か判断できないため、読み取っていません。記入内容であれば、見出しの右の欄に記入して再提出してください。"
        );

    public static Finding UnreadRest(string places) =>
        new(
            OfUnread,
            Severity.Info,
            $"次の記載は、どの記入欄の内容でもないものとして扱いました。{places}。記入内容であれば、見出しの右の欄に記入して再提出してください。"
        );

    public static Finding UnreadTextBox(string text) =>
        new(
            OfUnread,
            Severity.Warning,
            $"テキストボックスの「{text}」は読み取っていません。記入内容であれば、セルに記入して再提出してください。"
        );

    /// <summary>Of a text outside the answers that may speak of all of them, or of the application as a whole.</summary>
    public static Finding Statement(string place, string text) =>
        new(
            OfUnread,
            Severity.Warning,
            $"{place}に「{text}」と記載されており、申請の内容に関わるものか判断できません。内容に関わる場合は該当する欄に記入し、不要な場合は削除して再提出してください。"
        );

    public static Finding UnreadControls(string sheet) =>
        new(
            OfUnread,
            Severity.Warning,
            $"「{sheet}」のシートに置かれたチェックボックス等は読み取っていません。セルに○などを記入して再提出してください。"
        );

    public static Finding ExampleFilled(string sheet, int rows) =>
        new(
            OfExample,
            Severity.Info,
            $"「{sheet}」のシートに記入された内容（{rows}行）は読み取っていません。提出する内容であれば、提出用のシートに記入して再提出してください。"
        );

    public static Finding ExampleAlone(string form, string sheet) =>
        new(
            OfExample,
            Severity.Error,
            $"{form}の「{sheet}」のシートしか読み取れる内容がありません。記入例のシートは提出内容として読み取らないため、提出用のシートに記入して再提出してください。",
            form,
            sheet
        );

    public static Finding FurtherTable(string first, string further) =>
        new(
            "form.furtherTable",
            Severity.Warning,
            $"{first}からの表と{further}からの表の両方を読み取りました。提出しない表（過去の申請のものなど）があれば、その表を削除して再提出してください。"
        );

    public static Finding OtherTable(string place) =>
        new(
            "form.otherTable",
            Severity.Warning,
            $"{place}からの表は、様式の表と列が異なるため読み取っていません。記入内容であれば、様式の表に移して再提出してください。"
        );

    /// <summary>The form is not there, or there is nothing in it: whatever it lacks is said by this.</summary>
    public static bool TellsAll(Finding finding) => finding.Code is OfMissing or OfBlank;

    /// <summary>Something less than what stands was sent later.</summary>
    public static bool IsPartial(Finding finding) => finding.Code == OfPartial;

    /// <summary>The form is not there, or nobody could read it.</summary>
    public static bool IsMissing(Finding finding) => finding.Code == OfMissing;

    /// <summary>There is nothing in the form.</summary>
    public static bool IsBlank(Finding finding) => finding.Code == OfBlank;

    /// <summary>The form is of another year.</summary>
    public static bool IsOldVersion(Finding finding) => finding.Code == OfOldVersion;
}
