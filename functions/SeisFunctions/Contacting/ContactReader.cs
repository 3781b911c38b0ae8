using System.Text;
using SeisFunctions.Calls;
using SeisFunctions.Domain.Contacts;
using SeisFunctions.Domain.Senders;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Values;
using SeisFunctions.Mail;
using SeisFunctions.Storing;

namespace SeisFunctions.Contacting;

/// <summary>
/// Understands the lines of a list of contacts. A line is understood whole or not at all, and the number of every other
/// one is told: a list of which one line is not understood is not taken. Pure.
/// </summary>
public sealed class ContactReader(CallDefinition call)
{
    private readonly SenderDomains _domains = call.SenderDomains;

    /// <summary>What the lines say.</summary>
    public ContactReading Read(IReadOnlyList<SheetLine> lines)
    {
        var (faults, notes) = (new List<LineNote>(), new List<LineNote>());
        if (lines.FirstOrDefault(line => line.Cells.Any(IsApplicant)) is not { } head)
            return new(
                [],
                [new(null, "「申請者」（又は「都道府県」）の見出しのある列が見つかりません。1行目に見出しを付けてください。")],
                []
            );
        var columns = ColumnsOf(head, faults, notes);
        var codes = new ApplicantCodeColumns(call, head);
        var width = head.Cells.Count - head.Cells.Reverse().TakeWhile(string.IsNullOrWhiteSpace).Count();
        var contacts = new List<(Contact Contact, int Line)>();
        foreach (var line in lines.Where(line => line != head && !line.IsBlank))
        {
            var told = new List<string>();
            if (line.Number < head.Number)
                notes.Add(new(line.Number, "見出しより上の行のため、読み込みません。"));
            else if (ContactOf(line, columns, told, notes) is { } contact && told.Count == 0)
            {
                contacts.Add((contact, line.Number));
                if (codes.DifferenceIn(line, call.Applicant(contact.Applicant)!) is { } difference)
                    told.Add(difference);
            }

            faults.AddRange(told.Select(text => new LineNote(line.Number, text)));
            if (line.Cells.Skip(width).FirstOrDefault(cell => !string.IsNullOrWhiteSpace(cell)) is { } rest)
                notes.Add(new(line.Number, $"見出しのある列より右の「{Short(rest)}」は読み込みません。"));
        }

        if (codes.Unknown > 0)
            notes.Add(
                new(
                    head.Number,
                    $"「コード」の列に、どの申請者のものか分からない値があります（{codes.Unknown:#,0}行）。その行は、申請者の名称だけで読み取りました。"
                )
            );
        if (contacts.Count + faults.Count == 0)
            faults.Add(new(null, "見出しの下に、1行も記入されていません。"));
        if (contacts.Count > ContactRegister.MostContacts)
            faults.Add(new(null, $"連絡先は{ContactRegister.MostContacts:#,0}件までです。"));
        faults.AddRange(RepeatedIn(contacts));
        return new(
            [.. contacts.Select(one => one.Contact)],
            [.. faults.OrderBy(fault => fault.Line)],
            [.. notes.OrderBy(note => note.Line)]
        );
    }

    private static bool IsApplicant(string head) => ContactColumns.Of(head) == ContactColumn.Applicant;

    private static Dictionary<ContactColumn, int> ColumnsOf(
        SheetLine head,
        List<LineNote> faults,
        List<LineNote> notes
    )
    {
        var columns = new Dictionary<ContactColumn, int>();
        var unknown = new List<string>();
        for (var index = 0; index < head.Cells.Count; index++)
        {
            if (string.IsNullOrWhiteSpace(head.Cells[index]))
                continue;
            if (ContactColumns.Of(head.Cells[index]) is not { } column)
                unknown.Add(head.Cells[index].Trim());
            else if (column != ContactColumn.Code && !columns.TryAdd(column, index))
                faults.Add(
                    new(head.Number, $"「{ContactColumns.NameOf(column)}」に当たる列が2つあります。1つにしてください。")
                );
        }

        foreach (var name in unknown)
        {
            if (ContactColumns.Near(name, columns.Keys) is { } near)
                faults.Add(
                    new(
                        head.Number,
                        $"列「{Short(name)}」が「{ContactColumns.NameOf(near)}」の列かどうか分かりません。"
                            + $"読み込む場合は見出しを「{ContactColumns.NameOf(near)}」とし、読み込まない場合は列を削除してください。"
                    )
                );
            else
                notes.Add(new(head.Number, $"列「{Short(name)}」は読み込みません。"));
        }

        if (!columns.ContainsKey(ContactColumn.Telephone) && !columns.ContainsKey(ContactColumn.Email))
            faults.Add(new(head.Number, "「電話番号」の列も「メールアドレス」の列もありません。"));
        else if (!columns.ContainsKey(ContactColumn.Email))
            notes.Add(
                new(head.Number, "「メールアドレス」の列がありません。この名簿に替えると、電子メールでのご案内ができなくなります。")
            );
        return columns;
    }

    private Contact? ContactOf(
        SheetLine line,
        Dictionary<ContactColumn, int> columns,
        List<string> faults,
        List<LineNote> notes
    )
    {
        if (line.IsHidden)
        {
            faults.Add("非表示の行又は列があります。表示するか、削除してください。");
            return null;
        }

        if (line.IsStruck)
        {
            faults.Add("取り消し線の引かれた記載があります。取り消し線を外すか、行を削除してください。");
            return null;
        }

        var contact = new Contact
        {
            Applicant = ApplicantIn(Text(ContactColumn.Applicant), faults, notes, line.Number) ?? "",
            Department = Text(ContactColumn.Department),
            Name = Text(ContactColumn.Name),
            Telephone = TelephoneIn(Text(ContactColumn.Telephone), faults, notes, line.Number),
            Email = EmailIn(Text(ContactColumn.Email), faults),
        };
        if (faults.Count == 0 && contact.Telephone.Length + contact.Email.Length == 0)
            faults.Add("電話番号もメールアドレスも記入されていません。");
        if (faults.Count == 0 && IsOfAnother(contact))
            faults.Add($"メールアドレスが、別の申請者のもの（{OwnersOf(contact.Email)}）です。");
        return contact;

        string Text(ContactColumn column)
        {
            if (!columns.TryGetValue(column, out var index))
                return "";
            var text = string.Join(' ', line.Cell(index).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (text.Length > Contact.LongestText || text.Any(char.IsControl))
                faults.Add($"「{ContactColumns.NameOf(column)}」が長すぎるか、使えない文字が含まれています。");
            return text;
        }
    }

    private string? ApplicantIn(string text, List<string> faults, List<LineNote> notes, int line)
    {
        if (text.Length == 0)
        {
            faults.Add("申請者が記入されていません。");
            return null;
        }

        var match = call.Applicants.Match(text);
        if (call.Applicant(match.Applicant?.Code) is not { } applicant)
        {
            faults.Add(match.Note ?? $"「{Short(text)}」がどの申請者か分かりません。");
            return null;
        }

        if (applicant.Name != text)
            notes.Add(new(line, $"「{Short(text)}」を「{applicant.Name}」と読み取りました。"));
        return applicant.Code;
    }

    private static string TelephoneIn(string text, List<string> faults, List<LineNote> notes, int line)
    {
        // Excel drops the zero that a number begins with.
        var read = TelephoneText.Read(text, isNumber: text.All(char.IsAsciiDigit));
        if (read.Confidence == Confidence.Blank)
            return "";
        if (read.Value is not { } number)
            faults.Add($"電話番号「{Short(text)}」を確認してください。{read.Note}。");
        else if (read.Note is { } note)
            notes.Add(new(line, $"{note}。"));
        return read.Value ?? "";
    }

    private static string EmailIn(string text, List<string> faults)
    {
        var plain = text.Normalize(NormalizationForm.FormKC);
        if (plain.Length > 0 && !EmailAddress.IsValid(plain))
            faults.Add($"メールアドレス「{Short(text)}」を確認してください。1つの宛先だけを記入してください。");
        return plain;
    }

    // What is open in an application must not be told to another applicant.
    private bool IsOfAnother(Contact contact) =>
        contact.Email.Length > 0 && _domains.OwnerOf(contact.Email, contact.Applicant) == AddressOwner.Other;

    private string OwnersOf(string email) =>
        string.Join("、", _domains.OwnersOf(email).Select(code => call.Applicant(code)?.Name ?? code));

    private IEnumerable<LineNote> RepeatedIn(IReadOnlyList<(Contact Contact, int Line)> contacts)
    {
        var (lines, addresses) = (
            new Dictionary<Contact, int>(),
            new Dictionary<string, (Contact Contact, int Line)>(StringComparer.OrdinalIgnoreCase)
        );
        foreach (var (contact, line) in contacts)
        {
            if (!lines.TryAdd(contact, line))
                yield return new(line, $"{lines[contact]}行目と同じ内容です。");
            else if (contact.Email.Length > 0 && !addresses.TryAdd(contact.Email, (contact, line)))
            {
                var (other, at) = addresses[contact.Email];
                if (other.Applicant != contact.Applicant)
                    yield return new(
                        line,
                        $"{at}行目の{call.Applicant(other.Applicant)?.Name}と同じメールアドレスです。"
                    );
            }
        }
    }

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
