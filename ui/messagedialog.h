#pragma once

#include "services/types/error.h"
#include "ui/style/icon.h"
#include "ui/widgets/dialogframe.h"

namespace keyturn {

class Banner;
class Label;
class NoteLine;

//! A question with a heading, a sentence and two buttons. With confirm() it stays open while the
//! answer of a service is awaited and shows what went wrong. Owned by its parent; deletes itself
//! when it is closed.
class MessageDialog : public DialogFrame
{
    Q_OBJECT

public:
    MessageDialog(
        const QString &title, const QString &heading, const QString &text, QWidget *parent);

    void setGlyph(Icon icon, Token glyph, Token circle);
    void setNote(Icon icon, const QString &text);
    //! Something between the text and the foot.
    void addContent(QWidget *content);
    //! From now on OK does not close the dialog: it emits confirmed() and locks the buttons.
    void waitForAnswer();
    void showError(const QString &text);
    void showProgress(const QString &text);
    void succeed() { done(Accepted); }

    [[nodiscard]] QPushButton *okButton() const { return m_ok; }
    [[nodiscard]] QPushButton *cancelButton() const { return m_cancel; }
    [[nodiscard]] bool isBusy() const { return m_busy; }

    void reject() override;

signals:
    void confirmed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void okClicked();
    void setBusy(bool busy);

    QWidget *m_glyph;
    QVBoxLayout *m_texts;
    NoteLine *m_note;
    Banner *m_banner;
    QPushButton *m_ok;
    QPushButton *m_cancel;
    bool m_waits = false;
    bool m_busy = false;
};

} // namespace keyturn
