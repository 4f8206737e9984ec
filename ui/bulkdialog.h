#pragma once

#include "models/bulkoperation.h"
#include "ui/widgets/dialogframe.h"

QT_BEGIN_NAMESPACE
class QFormLayout;
class QLineEdit;
class QSpinBox;
class QTableView;
QT_END_NAMESPACE

namespace keyturn {

class Label;
class NoteLine;
struct Workspace;

//! One change to several secrets: asks with the list of their names, then shows what became of
//! each. Cancel stops after the secret under way. Owned by the window; deletes itself when it is
//! closed.
class BulkDialog : public DialogFrame
{
    Q_OBJECT

public:
    //! Those of the secrets that do not allow it are left out, and that is said.
    BulkDialog(Workspace *workspace, BulkAction action, const QStringList &secretNames,
        QWidget *parent = nullptr);

    //! What OK does.
    void start();
    void reject() override;

signals:
    //! After the end, with the secrets that were changed.
    void closed(keyturn::BulkAction action, const QStringList &secretNames);

private:
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString heading(int count) const;
    [[nodiscard]] QString sentence() const;
    void makeTexts(int leftOut);
    QWidget *makeInputs();
    void addDays(QFormLayout *form);
    void addPeriod(QFormLayout *form);
    void addTag(QFormLayout *form);
    QWidget *makeTable();
    void inputChanged();
    void progressed();
    void finished();
    [[nodiscard]] std::optional<BulkChange> change() const;
    [[nodiscard]] QString periodWarning() const;
    [[nodiscard]] QString summary() const;

    Workspace *m_workspace;
    BulkAction m_action;
    BulkOperation *m_operation;
    QStringList m_names;
    QWidget *m_inputs;
    QSpinBox *m_days = nullptr; //!< of the deletion, or of the rotation period
    Label *m_date = nullptr;
    QLineEdit *m_key = nullptr;
    QLineEdit *m_value = nullptr;
    NoteLine *m_note;
    Label *m_summary;
    QTableView *m_table;
    QPushButton *m_cancel;
    QPushButton *m_ok;
    bool m_started = false;
    bool m_over = false;
};

} // namespace keyturn
