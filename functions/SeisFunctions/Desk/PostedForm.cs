using Microsoft.AspNetCore.Http.Features;

namespace SeisFunctions.Desk;

/// <summary>Reads the fields of a posted form within limits.</summary>
internal static class PostedForm
{
    private const int LongestFieldName = 100;

    /// <summary>Reads it.</summary>
    /// <returns>The fields, or the page that says why they are refused. What is no form has no fields.</returns>
    public static async Task<(IFormCollection Fields, IResult? Refusal)> ReadAsync(
        HttpRequest request,
        int mostBytes,
        int mostFields,
        CancellationToken cancellationToken
    )
    {
        if (!request.HasFormContentType)
            return (FormCollection.Empty, null);
        // Counted while it is read: a proxy may send it on without saying how long it is.
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = mostBytes;
        try
        {
            var options = new FormOptions
            {
                ValueCountLimit = mostFields,
                KeyLengthLimit = LongestFieldName,
                ValueLengthLimit = mostBytes,
                MultipartBodyLengthLimit = mostBytes,
            };
            return (await request.ReadFormAsync(options, cancellationToken), null);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return (
                FormCollection.Empty,
                DeskDoor.Message(
                    StatusCodes.Status413PayloadTooLarge,
                    "入力が長すぎます",
                    "何も行っていません。ブラウザーの「戻る」で入力した画面に戻り、文章を短くしてから、もう一度操作してください。"
                )
            );
        }
        catch (InvalidDataException)
        {
            return (
                FormCollection.Empty,
                DeskDoor.Message(
                    StatusCodes.Status400BadRequest,
                    "入力の形式が正しくありません",
                    "入力欄が多すぎるか、画面にない入力欄又は使用できない文字（制御文字）が含まれています。何も行っていません。ブラウザーの「戻る」で入力した画面に戻り、確認してから、もう一度操作してください。"
                )
            );
        }
    }
}
