#pragma once

#include "services/types/deletion.h"
#include "services/types/result.h"
#include "ui/widgets/dialogframe.h"

#include <QDateTime>

QT_BEGIN_NAMESPACE
class QLineEdit;
class QSpinBox;
QT_END_NAMESPACE

namespace keyturn {

class Banner;
class Label;
class OptionCard;
struct Workspace;

//! Delete Secret: planned within 7 to 30 days, or immediately after the name was typed. Owned by
//! the window; deletes itself when it is closed.
class DeleteSecretDialog : public DialogFrame
{
    Q_OBJECT

public:
    DeleteSecretDialog(Workspace *workspace, const QString &secretName, QWidget *parent = nullptr);

    void reject() override;

signals:
    //! `when` is null after an immediate deletion.
    void deleted(const QString &secretName, const QDateTime &when);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeHead();
    void makePlanCard();
    void makeImmediateCard();
    void methodChanged();
    void update();
    [[nodiscard]] std::optional<Deletion> deletion() const;
    void submit();
    void submitted(const Result<QDateTime> &planned);
    void setBusy(bool busy);

    Workspace *m_workspace;
    QString m_name;
    QString m_confirmation; //!< what must be typed: the RAM user
    OptionCard *m_plan;
    OptionCard *m_immediate;
    QSpinBox *m_days;
    Label *m_date;
    Label *m_daysProblem;
    QLineEdit *m_confirm;
    Banner *m_banner;
    QPushButton *m_cancel;
    QPushButton *m_ok;
    bool m_busy = false;
};

} // namespace keyturn
