' Does in a spreadsheet program what the lines of a file ask for, as somebody at the keyboard would do it.
' The file (environment variable JOB) has a line a step, its words parted by tabs:
'   open   <address>                     opens a workbook
'   csv    <address> <answers>           opens a text file, with what its import dialog would be told
'   type   <sheet> <cell> <text>         types into a cell, in the language of the program's user
'   lists  <sheet> <cell> <entry>        looks whether the list of a cell has an entry, or the cells of another sheet
'   delete <sheet>                       deletes a sheet
'   save   <address> <filter> <answers>  saves under another name
'   close
' It answers in the file <JOB>.answer: "done", or the step that failed and why.
Option Explicit

Sub Work
  Dim files, reader, writer, book, offer, isListed, line, words, answer
  On Error GoTo Failed
  answer = "done"
  line = "start"
  files = createUnoService("com.sun.star.ucb.SimpleFileAccess")
  reader = createUnoService("com.sun.star.io.TextInputStream")
  reader.setInputStream(files.openFileRead(Environ("JOB")))
  reader.setEncoding("UTF-8")
  Do Until reader.isEOF()
    line = reader.readLine()
    words = Split(line, Chr(9))
    Select Case words(0)
    Case "open"
      book = StarDesktop.loadComponentFromURL(words(1), "_blank", 0, Array(told("Hidden", True)))
    Case "csv"
      book = StarDesktop.loadComponentFromURL(words(1), "_blank", 0, Array(told("Hidden", True), _
        told("FilterName", "Text - txt - csv (StarCalc)"), told("FilterOptions", words(2))))
    Case "type"
      book.Sheets.getByName(words(1)).getCellRangeByName(words(2)).FormulaLocal = words(3)
    Case "lists"
      offer = book.Sheets.getByName(words(1)).getCellRangeByName(words(2)).Validation
      isListed = offer.Type = com.sun.star.sheet.ValidationType.LIST And InStr(offer.getFormula1(), words(3)) > 0
      If Not isListed Then
        answer = "not in the list: " & line
        GoTo Finished
      End If
    Case "delete"
      book.Sheets.removeByName(words(1))
    Case "save"
      book.storeToURL(words(1), Array(told("FilterName", words(2)), told("FilterOptions", words(3))))
    Case "close"
      book.close(True)
    End Select
  Loop
  GoTo Finished
Failed:
  answer = "not done: " & line & ": " & Error
Finished:
  On Error GoTo 0
  writer = createUnoService("com.sun.star.io.TextOutputStream")
  writer.setOutputStream(files.openFileWrite(Environ("JOB") & ".answer"))
  writer.setEncoding("UTF-8")
  writer.writeString(answer)
  writer.closeOutput()
  StarDesktop.terminate()
End Sub

Function told(name, value)
  Dim property As New com.sun.star.beans.PropertyValue
  property.Name = name
  property.Value = value
  told = property
End Function
